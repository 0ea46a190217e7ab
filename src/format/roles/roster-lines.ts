/** Lists of people by role: 组　长：陈玥珺　云海市教育局局长. */
import type { Line } from "../line.ts";

const ROLE =
  "组\\s*长|常务副组长|第一副组长|副\\s*组\\s*长|成\\s*员|主\\s*任|副\\s*主\\s*任|总指挥|副总指挥|召集人|副召集人|第一召集人|联络员|秘书长|副秘书长|委\\s*员|主\\s*席|副\\s*主\\s*席|顾\\s*问";
const NAME = "\\p{Script=Han}[\\s　]{0,2}\\p{Script=Han}(?:\\p{Script=Han}|·){0,5}";
const FIRST = new RegExp(`^(${ROLE})[：:][\\s　]*(${NAME})(?:[\\s　]+(\\S.*))?$`, "u");
const NEXT = new RegExp(`^(${NAME})[\\s　]+(\\S.*)$`, "u");
const NAME_ALONE = /^\p{Script=Han}{2,4}$/u;

export interface RosterLine {
  /** Without blanks; absent for a further entry of the same role. */
  label?: string;
  name: string;
  post?: string;
}

const bare = (text: string): string => text.replace(/[\s　]/gu, "");

/** An entry, or nothing; a further one needs `isOpen`, an entry above it. */
export function rosterLine({ text }: Line, isOpen: boolean): RosterLine | undefined {
  const first = FIRST.exec(text);
  if (first?.[1] && first[2]) {
    const [, label, name, post] = first;
    return { label: bare(label), name: bare(name), ...(post ? { post } : {}) };
  }
  if (!isOpen || /[，。；：、]$/u.test(text)) return undefined;
  if (NAME_ALONE.test(text)) return { name: text };
  const next = NEXT.exec(text);
  return next?.[1] && next[2] ? { name: bare(next[1]), post: next[2] } : undefined;
}

/** How many lines from `from` on are one list; less than two are none. */
export function rosterLength(lines: readonly Line[], from: number): number {
  let length = 0;
  for (let line = lines[from]; line; line = lines[from + length]) {
    if (!rosterLine(line, length > 0)) break;
    length += 1;
  }
  return length >= 2 ? length : 0;
}
