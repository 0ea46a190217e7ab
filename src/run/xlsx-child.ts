/** The limited process that reads a workbook: bytes on standard input, its sheets as one JSON line. */
import { readSheets } from "../xlsx/read.ts";

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const sheets = await readSheets(new Uint8Array(Buffer.concat(chunks)));
process.stdout.write(`${JSON.stringify(sheets)}\n`);
