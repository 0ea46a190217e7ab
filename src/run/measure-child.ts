/** The limited process of `measure`: bytes on standard input, the file's shown name as argument. */
import { measureFile } from "../measure/measure.ts";

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const outcome = await measureFile(new Uint8Array(Buffer.concat(chunks)), process.argv[2] ?? "");
process.stdout.write(`${JSON.stringify(outcome)}\n`);
