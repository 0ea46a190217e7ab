/**
 * The register of a workspace, data/登记簿.yaml. Reading gives every document its number or the one
 * that would be next; only `claimNumbers` writes, one process at a time.
 */
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { asksForNumbers, withNumbers } from "../data/brief/numbering.ts";
import { emptyRegister, type Register, readRegister } from "../data/brief/register.ts";
import { type Claim, withEntries } from "../data/brief/register-text.ts";
import type { Campaign, DocumentRequest } from "../data/campaign.ts";
import { decodeText } from "../data/decode.ts";
import { hasErrors, type Outcome, type Problem } from "../diagnostics.ts";
import { resultProblem } from "./file-errors.ts";
import { takeLock } from "./lock.ts";
import { readInside, shownPath } from "./read-inside.ts";
import { registerBusy } from "./register-problems.ts";
import { replaceWhole } from "./write-out.ts";

/** A register; `value` is absent if its file is wrong. */
export type OpenRegister = Outcome<Register>;

const REGISTER_FILE = join("data", "登记簿.yaml");

/** No register at all, as for the library. */
export const noRegister: OpenRegister = { value: emptyRegister("登记簿.yaml"), problems: [] };

/** Reads the register of a workspace; one that is not there is empty. */
export async function openRegister(
  root: string,
  base: string,
  sources: Map<string, string> = new Map(),
): Promise<OpenRegister> {
  const path = join(root, REGISTER_FILE);
  return readAt(root, path, shownPath(base, path), sources);
}

async function readAt(
  root: string,
  path: string,
  file: string,
  sources: Map<string, string>,
): Promise<OpenRegister> {
  const found = await readInside(root, path, file);
  if (!found.value) {
    const isAbsent = found.problems.every(({ id }) => id === "YF5002");
    return isAbsent ? { value: emptyRegister(file), problems: [] } : { problems: found.problems };
  }
  const text = decodeText(found.value.bytes, file).value?.text;
  if (text !== undefined) sources.set(file, text);
  return readRegister(found.value.bytes, file);
}

/** What numbering a document needs to know of a workspace. */
interface Numbering {
  campaign: Campaign;
  register: OpenRegister;
}

/**
 * The document with its numbers, given out or next. A register that is wrong concerns only
 * documents that say 自动.
 */
export function numberedBy(
  { campaign, register }: Numbering,
  request: DocumentRequest,
): Outcome<DocumentRequest> {
  const asks = asksForNumbers(request);
  if (!register.value)
    return asks ? { problems: register.problems } : { value: request, problems: [] };
  const { value, problems } = withNumbers(register.value, campaign, request);
  return value ? { value: value.request, problems } : { problems };
}

const PATIENCE_MS = 20_000;
const PAUSE_MS = 25;

/** Waits for another run to finish its few milliseconds of writing. */
async function takePatiently(folder: string) {
  for (let waitedMs = 0; ; waitedMs += PAUSE_MS) {
    const lock = await takeLock(folder);
    if ("release" in lock || waitedMs >= PATIENCE_MS) return lock;
    await pause(PAUSE_MS);
  }
}

/** A document that asks for numbers, with the campaign that it belongs to. */
export interface Claimant {
  campaign: Campaign;
  request: DocumentRequest;
}

/** The register with a number for every claimant, in their order, and what has to be written. */
function claimsOf(register: Register, claimants: readonly Claimant[]) {
  let current = register;
  const claims: Claim[] = [];
  const problems: Problem[] = [];
  for (const { campaign, request } of claimants) {
    const numbered = withNumbers(current, campaign, request);
    problems.push(...numbered.problems);
    current = numbered.value?.register ?? current;
    claims.push(...(numbered.value?.claims ?? []));
  }
  return { register: current, claims, problems };
}

/** Reads the register again, adds what is asked for, and puts it in its place whole. */
async function writeClaims(
  { root, register }: { root: string; register: Register },
  claimants: readonly Claimant[],
): Promise<OpenRegister> {
  const path = join(root, REGISTER_FILE);
  const opened = await readAt(root, path, register.file, new Map());
  if (!opened.value) return opened;
  const { register: claimed, claims, problems } = claimsOf(opened.value, claimants);
  if (hasErrors(problems) || claims.length === 0) return { value: claimed, problems: [] };
  const text = withEntries(opened.value.text, claims);
  await replaceWhole(path, new TextEncoder().encode(text));
  return { value: { ...claimed, text }, problems: [] };
}

/**
 * Gives a number to every document that says 自动 and has none yet, and writes the register whole.
 * It is read again under a lock, so two runs never take one number. Errors: a register that is
 * wrong or cannot be written, another run that does not finish.
 */
export async function claimNumbers(
  { root, register }: { root: string; register: OpenRegister },
  claimants: readonly Claimant[],
): Promise<OpenRegister> {
  if (!register.value || claimsOf(register.value, claimants).claims.length === 0) return register;
  const { file } = register.value;
  try {
    const lock = await takePatiently(dirname(join(root, REGISTER_FILE)));
    if ("heldBy" in lock) return { problems: [registerBusy(file, lock.heldBy)] };
    return await writeClaims({ root, register: register.value }, claimants).finally(lock.release);
  } catch (thrown) {
    return { problems: [resultProblem(thrown, file)] };
  }
}
