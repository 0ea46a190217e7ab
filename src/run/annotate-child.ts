/**
 * The limited process that writes into a foreign DOCX: on standard input one line with the order,
 * then the file; shown name as argument. Answers with the bytes in Base64.
 */
import { type AnnotationOrder, annotate } from "../annotate/annotate.ts";

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const input = Buffer.concat(chunks);
const end = input.indexOf(10);
const order = JSON.parse(input.subarray(0, end).toString("utf8")) as AnnotationOrder;
const bytes = new Uint8Array(input.subarray(end + 1));
const { value, problems } = annotate(bytes, process.argv[2] ?? "", order);
const answer = value
  ? { value: { base64: Buffer.from(value.bytes).toString("base64"), done: value.done }, problems }
  : { problems };
process.stdout.write(`${JSON.stringify(answer)}\n`);
