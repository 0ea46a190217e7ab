/** The tree of an official document out of the lines of our own DOCX. */
import type {
  Attachment,
  Metadata,
  OfficialDocument,
  OfficialFormat,
  Text,
} from "../document/tree.ts";
import type { Role } from "../house/gbt9704.ts";
import { blocksOf } from "./blocks.ts";
import {
  attachmentListOf,
  attendanceOf,
  closingOf,
  colophonOf,
  noteOf,
  recipientsInColophon,
} from "./closing.ts";
import { headOf, isOfHead } from "./head.ts";
import { type Line, textsOf } from "./lines.ts";

/** Roles that make blocks of the text. */
const TEXT: readonly Role[] = [
  "body",
  "heading1",
  "heading2",
  "heading3",
  "heading4",
  "roster",
  "tableCaption",
];

const isText = (line: Line): boolean =>
  line.type === "table" ? !isOfHead(line) : TEXT.includes(line.role);

const firstTexts = (lines: readonly Line[], role: Role): Text[] | undefined => {
  const line = lines.find((one) => one.type === "line" && one.role === role);
  return line?.type === "line" ? textsOf(line.paragraph) : undefined;
};

const allTexts = (lines: readonly Line[], role: Role): Text[][] =>
  lines.flatMap((line) =>
    line.type === "line" && line.role === role ? [textsOf(line.paragraph)] : [],
  );

/** Main text, then a part for each further title and each 附件. */
function partsOf(lines: readonly Line[]): { main: Line[]; issued?: Line[]; annexes: Line[][] } {
  const parts: Line[][] = [[]];
  let hasTitle = false;
  for (const line of lines) {
    const role = line.type === "line" ? line.role : undefined;
    if (role === "attachmentLabel" || (role === "title" && hasTitle)) parts.push([]);
    if (role === "title") hasTitle = true;
    parts.at(-1)?.push(line);
  }
  const [main = [], ...others] = parts;
  const isAnnex = ([first]: Line[]) => first?.type === "line" && first.role === "attachmentLabel";
  const issued = others.find((part) => !isAnnex(part));
  return { main, ...(issued ? { issued } : {}), annexes: others.filter(isAnnex) };
}

const bylineOf = (lines: readonly Line[]) => {
  const byline = allTexts(lines, "byline");
  return byline.length > 0 ? { byline } : {};
};

function annexOf(lines: readonly Line[], landscape: readonly string[]): Attachment {
  const label = (firstTexts(lines, "attachmentLabel") ?? []).map(({ text }) => text).join("");
  return {
    label,
    ...(label.startsWith("附件") ? {} : { separate: true }),
    ...(landscape.includes(label) ? { landscape: true } : {}),
    title: firstTexts(lines, "attachmentTitle") ?? [],
    ...bylineOf(lines),
    blocks: blocksOf(lines.filter(isText)),
  };
}

export interface Facts {
  metadata: Metadata;
  /** Properties of the file by name. */
  properties: Readonly<Record<string, string>>;
}

export function officialTree(
  lines: readonly Line[],
  { metadata, properties }: Facts,
): OfficialDocument {
  const format = (properties.格式 ?? "file") as OfficialFormat;
  const { main, issued, annexes } = partsOf(lines);
  const head = headOf(main, { organ: metadata.organ, format, kind: metadata.kind });
  const isSealed =
    properties.盖章 === undefined
      ? metadata.documentNumber !== undefined
      : properties.盖章 === "是";
  const recipients = firstTexts(main, "mainRecipients") ?? recipientsInColophon(lines);
  const closing = closingOf(main, {
    organ: metadata.organ,
    isSealed,
    signers: properties.签署人?.split("、") ?? [],
  });
  const note = noteOf(main);
  const attendance = attendanceOf(main);
  const colophon = colophonOf(lines);
  const landscape = properties.横排?.split("、") ?? [];
  return {
    type: "official",
    metadata,
    ...(format === "file" ? {} : { format }),
    ...(head ? { head } : {}),
    title: firstTexts(main, "title") ?? [{ text: metadata.title }],
    byline: allTexts(main, "byline"),
    ...(recipients ? { mainRecipients: recipients } : {}),
    blocks: blocksOf(main.filter(isText)),
    attachmentList: attachmentListOf(main),
    ...(attendance.length > 0 ? { attendance } : {}),
    ...(closing ? { closing } : {}),
    ...(note ? { circulationNote: note } : {}),
    ...(issued
      ? {
          issuedText: {
            title: firstTexts(issued, "title") ?? [],
            ...bylineOf(issued),
            blocks: blocksOf(issued.filter(isText)),
          },
        }
      : {}),
    attachments: annexes.map((lines) => annexOf(lines, landscape)),
    ...(colophon ? { colophon } : {}),
  };
}
