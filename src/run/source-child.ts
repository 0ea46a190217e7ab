/** The limited process that reads a foreign DOCX: bytes on standard input, shown name as argument. */
import { readSource } from "../source/read.ts";

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const outcome = readSource(new Uint8Array(Buffer.concat(chunks)), process.argv[2] ?? "");
process.stdout.write(`${JSON.stringify(outcome)}\n`);
