/**
 * Keeps the code that V8 makes of the bundled command while it renders the sample: what is started
 * next with this Node need not compile it again (`src/cli/parts.ts`).
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../cli/main.ts";
import { CODES, compiledParts } from "../cli/parts.ts";
import { writePack } from "./write-pack.ts";

const cwd = mkdtempSync(join(tmpdir(), "yinfa-code-"));
const io = { stdout: () => true, stderr: () => true, env: {}, cwd, isTerminal: false };

try {
  await main(["init", "."], io);
  await main(["check"], io);
  await main(["render", "--ignore-system-fonts"], io);
  writePack(CODES, compiledParts());
} finally {
  rmSync(cwd, { recursive: true, force: true });
}
