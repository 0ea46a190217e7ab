/** Who speaks, who leads: 讲话人 and the leading group of a roster. */
import { type Block, plainText, type Roster } from "../document/tree.ts";
import type { Article } from "./article.ts";
import { DATE_LINE } from "./data-entries.ts";
import { type DataEntry, type Fact, type FieldPath, wordFact } from "./fact.ts";
import type { Region } from "./region.ts";

const SPEAKER = /^([^　]{2,30}?)　+([\p{Script=Han}·]{2,6})$/u;

/** Facts of the document itself, below its entry of 文件: 本文 in templates. */
const own = (field: FieldPath, words: string, fits?: Fact["fits"]): Fact => ({
  ...wordFact(["本文", ...field], words, fits ? { fits } : {}),
  field: `文件[1].${field.join(".")}`,
  entries: [{ path: ["文件", 0, ...field], words }],
});

/** 讲话人, 会议 and the date under the title of a speech. */
export function speechFacts({ tree }: Article): Fact[] {
  if (tree.metadata.kind !== "讲话稿") return [];
  const lines = tree.byline.map(plainText);
  const [, post, name] =
    lines.flatMap((line) => [SPEAKER.exec(line) ?? []]).find((m) => m.length > 0) ?? [];
  const meeting = /^在(.+)上的(?:讲话|发言|致辞)$/u.exec(plainText(tree.title))?.[1];
  const date = lines.flatMap((line) => DATE_LINE.exec(line)?.[1] ?? [])[0];
  const isAlone = (before: string, after: string) => before === "（" && after === "）";
  return [
    ...(post && name
      ? [
          own(["讲话人", "职务"], post, (before, after) => before === "" && after.startsWith("　")),
          own(["讲话人", "姓名"], name),
        ]
      : []),
    ...(meeting ? [own(["会议"], meeting)] : []),
    ...(date ? [{ ...own(["成文日期"], date, isAlone), template: "{{日期 本文.成文日期}}" }] : []),
  ];
}

const ALONE = ["组长", "常务副组长"];
const SEVERAL = ["副组长", "成员"];

function personEntries(
  path: FieldPath,
  { name, post }: Roster["groups"][number]["entries"][number],
): DataEntry[] {
  return [
    { path: [...path, "姓名"], words: name.text },
    ...(post ? [{ path: [...path, "职务"], words: post.text }] : []),
  ];
}

function rosterEntries({ groups }: Roster): DataEntry[] | undefined {
  const labels = groups.map(({ label }) => label);
  const isKnown = groups.every(({ label, entries }) =>
    ALONE.includes(label) ? entries.length === 1 : SEVERAL.includes(label),
  );
  if (!isKnown || new Set(labels).size !== labels.length) return undefined;
  return groups.flatMap(({ label, entries }) =>
    entries.flatMap((entry, i) =>
      personEntries(ALONE.includes(label) ? ["领导小组", label] : ["领导小组", label, i], entry),
    ),
  );
}

/** The first roster of a leading group as a region of its own. */
export function rosterRegions(bodies: readonly Block[][]): Region[] {
  for (const blocks of bodies)
    for (const [start, block] of blocks.entries()) {
      const entries = block.type === "roster" ? rosterEntries(block) : undefined;
      if (!entries || block.type !== "roster") continue;
      const words = block.groups
        .flatMap((group) => group.entries.map(({ name }) => name.text))
        .join("、");
      const facts = { words, field: "领导小组", template: "{{名单 领导小组}}", entries };
      return [{ blocks, start, length: 1, ...facts }];
    }
  return [];
}
