/** Lines behind the text: who was there, who signs, the note, the colophon. */
import type { Attendance, ClosingBlock, Colophon, Signature, Text } from "../document/tree.ts";
import type { Role } from "../house/gbt9704.ts";
import { drawnTogether, type Line, piecesOf } from "./lines.ts";

const textOf = (text: string): Text => ({ text });

const of = (lines: readonly Line[], role: Role): string[][] =>
  lines.flatMap((line) =>
    line.type === "line" && line.role === role ? [piecesOf(line.paragraph)] : [],
  );

/** Names in columns, those of two characters spread; or a row joined by 、. */
function peopleIn(words: string): Text[] {
  if (words.includes("、")) return words.split("、").map(textOf);
  const people: string[] = [];
  let open = "";
  for (const piece of words.split(/[　\n]+/u)) {
    const whole = `${open}${piece}`;
    open = [...whole].length === 1 ? whole : "";
    if (open === "") people.push(whole);
  }
  return people.map(textOf);
}

export const attendanceOf = (lines: readonly Line[]): Attendance[] =>
  of(lines, "attendance").map(([line = ""]) => {
    const at = line.indexOf("：");
    return { label: line.slice(0, at), people: peopleIn(line.slice(at + 1)) };
  });

/** 职务 and 姓名; of one piece alone only a name of two to four characters is a name. */
function signatureOf(pieces: readonly string[]): Signature {
  const [first = "", second] = pieces;
  if (second !== undefined) return { post: textOf(first), name: textOf(drawnTogether(second)) };
  const name = drawnTogether(first);
  return /^\p{Script=Han}{2,4}$/u.test(name) ? { name: textOf(name) } : { post: textOf(first) };
}

/** What of a closing block only the properties say. */
export interface Unseen {
  /** Organs whose leaders sign. */
  organ: string;
  isSealed: boolean;
  /** Names in whose places stamps stand. */
  signers: readonly string[];
}

export function closingOf(
  lines: readonly Line[],
  { organ, isSealed, signers }: Unseen,
): ClosingBlock | undefined {
  const date = of(lines, "closingDate")[0]?.[0];
  if (date === undefined) return undefined;
  const signatures = of(lines, "closingSignature").map((pieces, i) => {
    const [post] = pieces;
    const signer = signers[i];
    if (!signer) return signatureOf(pieces);
    return { ...(post === undefined ? {} : { post: textOf(post) }), name: textOf(signer) };
  });
  return {
    organs: (signatures.length > 0 ? organ.split("、") : of(lines, "closingOrgan").flat()).map(
      textOf,
    ),
    documentDate: textOf(date),
    sealed: isSealed && signatures.length === 0,
    ...(signatures.length > 0 ? { signatures } : {}),
  };
}

const ATTACHMENT = /^(?:附件：)?(?:\d+\.)?(.*)$/u;

export const attachmentListOf = (lines: readonly Line[]): Text[][] => {
  const rows = of(lines, "attachmentList").map(([row = ""]) => row.replace(/^附件：/u, ""));
  const isNumbered = rows.length > 1;
  return rows.map((row) => [textOf(isNumbered ? (ATTACHMENT.exec(row)?.[1] ?? "") : row)]);
};

export function noteOf(lines: readonly Line[]): Text | undefined {
  const note = of(lines, "circulationNote")[0]?.[0];
  return note === undefined ? undefined : textOf(note.replace(/^（|）$/gu, ""));
}

const organsIn = (row: string | undefined, label: string): Text[] =>
  (row?.slice(label.length).replace(/。$/u, "").split("，") ?? []).map(textOf);

/** The row of the colophon, or of a bulletin's tail, that begins with the label. */
const labelled = (lines: readonly Line[], role: Role, label: string): string | undefined =>
  of(lines, role)
    .map(([row = ""]) => row)
    .find((row) => row.startsWith(label));

export function colophonOf(lines: readonly Line[]): Colophon | undefined {
  const copies = labelled(lines, "colophonCopy", "抄送：");
  const [organ, date] = of(lines, "colophonPrint")[0] ?? [];
  if (copies === undefined && organ === undefined) return undefined;
  return {
    copyRecipients: organsIn(copies, "抄送："),
    ...(organ === undefined ? {} : { printingOrgan: textOf(organ) }),
    ...(date === undefined ? {} : { printDate: textOf(date.replace(/印发$/u, "")) }),
  };
}

/** 主送 that stands in the colophon. */
export function recipientsInColophon(lines: readonly Line[]): Text[] | undefined {
  const row = labelled(lines, "colophonCopy", "主送：");
  return row === undefined ? undefined : [textOf(`${row.slice(3).replace(/。$/u, "")}：`)];
}

export const distributionOf = (lines: readonly Line[], label: string): Text[] =>
  organsIn(labelled(lines, "distribution", label), label).filter(({ text }) => text !== "");

export const printRunOf = (lines: readonly Line[]): Text | undefined => {
  const words = of(lines, "distribution")
    .flat()
    .find((piece) => /^（共印.+份）$/u.test(piece));
  return words === undefined ? undefined : textOf(words.slice(3, -2));
};
