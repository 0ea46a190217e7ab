/** All rules over one text. */
import { excerpt, type Problem, type Severity } from "../diagnostics.ts";
import { readArticle } from "./article.ts";
import { type Exception, isExcepted } from "./exceptions.ts";
import type { Facts } from "./facts.ts";
import type { Edit, Finding, Rule } from "./rule.ts";
import { rules } from "./rules.ts";
import { unwrap } from "./unwrap.ts";

export interface ProofreadOptions {
  /** Name under which people see the text. */
  file?: string;
  isMarkdown?: boolean;
  exceptions?: readonly Exception[];
  /** Facts of the campaign that the text is about. */
  facts?: Facts;
  /** Only these rules; all if absent. */
  only?: readonly Rule[];
}

/** A finding with all that a report says about it. */
export interface Proof {
  problem: Problem;
  /** Offsets of the words concerned. */
  start: number;
  end: number;
  edits: readonly Edit[];
}

export interface Proofread {
  proofs: Proof[];
  /** Number of findings that the house list lets pass. */
  excepted: number;
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };

/** Line and column (code points, from 1) of offsets that are asked for in ascending order. */
function placer(text: string): (offset: number) => { line: number; column: number } {
  let line = 1;
  let column = 1;
  let at = 0;
  return (offset) => {
    for (const character of text.slice(at, offset)) {
      column += 1;
      if (character === "\n") {
        line += 1;
        column = 1;
      }
    }
    at = offset;
    return { line, column };
  };
}

function problemOf(rule: Rule, finding: Finding, words: string): Problem {
  const { message, fix, expected } = finding;
  return {
    id: rule.id,
    severity: finding.severity ?? rule.severity,
    message,
    ...(words === "" ? {} : { text: excerpt(words.split("\n")[0] ?? "") }),
    ...(expected === undefined || expected === "" ? {} : { expected }),
    fix,
    clause: finding.clause ?? rule.clause,
  };
}

const isLow = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at));

/** The stretch inside the text, cutting no character beyond the basic plane in two. */
function whole(text: string, finding: Finding): Finding {
  const start = Math.max(0, finding.start);
  const end = Math.min(text.length, finding.end);
  return {
    ...finding,
    start: start > 0 && isLow(text, start) ? start - 1 : start,
    end: isLow(text, end) ? end + 1 : end,
  };
}

/** Offsets that far apart count as the same. */
const NEAR = 2;

interface Found {
  rule: Rule;
  finding: Finding;
}

const rankOf = ({ rule, finding }: Found): number => RANK[finding.severity ?? rule.severity];
const family = (rule: Rule): string => rule.id.charAt(3);

/** The rules that know the data; their word goes before that of any other family. */
const FACTS = "9";

/** Whether `other` says the same as `one` and says it better. */
function outranks(other: Found, one: Found): boolean {
  const [better, own] = [family(other.rule), family(one.rule)];
  if (own === FACTS && better !== FACTS) return false;
  if (own !== FACTS && better === FACTS) return rankOf(other) <= rankOf(one);
  return better === own && rankOf(other) < rankOf(one);
}

/** Two rules about the same words: the better founded finding stays. `found` is sorted. */
function withoutEchoes(found: readonly Found[]): Found[] {
  return found.filter((one, i) => {
    const near: Found[] = [];
    for (let k = i - 1; k >= 0 && one.finding.start - (found[k]?.finding.start ?? 0) <= NEAR; k--) {
      near.push(found[k] ?? one);
    }
    for (let k = i + 1; (found[k]?.finding.start ?? Infinity) - one.finding.start <= NEAR; k++) {
      near.push(found[k] ?? one);
    }
    return !near.some(
      (other) => outranks(other, one) && Math.abs(other.finding.end - one.finding.end) <= NEAR,
    );
  });
}

/** What the rules find in a text, in the order of the text. Line ends must be LF. Never throws. */
export function proofread(text: string, options: ProofreadOptions = {}): Proofread {
  const { file, isMarkdown = false, exceptions = [], facts, only = rules } = options;
  const { text: flat, original, numbers } = unwrap(text);
  const article = readArticle(flat, isMarkdown, numbers);
  const placeOf = placer(text);
  const found = only.flatMap((rule) =>
    rule.find(article, facts).map((finding) => ({ rule, finding: whole(flat, finding) })),
  );
  const kept = found.filter(
    ({ rule, finding }) => !isExcepted(exceptions, rule.id, flat, finding.start, finding.end),
  );
  const excepted = found.length - kept.length;
  const sorted = kept.sort(
    (a, b) =>
      a.finding.start - b.finding.start ||
      rankOf(a) - rankOf(b) ||
      a.rule.id.localeCompare(b.rule.id),
  );
  const proofs = withoutEchoes(sorted).map(({ rule, finding }) => {
    const { start, end, edits = [] } = finding;
    const at = original(start);
    return {
      problem: {
        ...problemOf(rule, finding, flat.slice(start, end)),
        ...(file === undefined ? {} : { file }),
        ...placeOf(at),
      },
      start: at,
      end: Math.max(at, original(end, true)),
      edits: edits.map((edit) => ({
        ...edit,
        start: original(edit.start),
        end: Math.max(original(edit.start), original(edit.end, true)),
      })),
    };
  });
  return { proofs, excepted };
}
