/** All rules over one text. */
import { excerpt, type Problem, type Severity } from "../diagnostics.ts";
import { readArticle } from "./article.ts";
import { type Exception, isExcepted } from "./exceptions.ts";
import type { Edit, Finding, Rule } from "./rule.ts";
import { rules } from "./rules.ts";

export interface ProofreadOptions {
  /** Name under which people see the text. */
  file?: string;
  isMarkdown?: boolean;
  exceptions?: readonly Exception[];
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

/** Line and column (code points, from 1) of offsets. */
function placer(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: [...text.slice(starts[low] ?? 0, offset)].length + 1 };
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

interface Found {
  rule: Rule;
  finding: Finding;
}

const rankOf = ({ rule, finding }: Found): number => RANK[finding.severity ?? rule.severity];
const isSameStretch = (a: Finding, b: Finding): boolean =>
  Math.abs(a.start - b.start) <= 2 && Math.abs(a.end - b.end) <= 2;

/** Two rules of one family about the same words: the graver finding stays. */
function withoutEchoes(found: readonly Found[]): Found[] {
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other.rule !== one.rule &&
          other.rule.id.charAt(3) === one.rule.id.charAt(3) &&
          rankOf(other) < rankOf(one) &&
          isSameStretch(one.finding, other.finding),
      ),
  );
}

/** What the rules find in a text, in the order of the text. Line ends must be LF. Never throws. */
export function proofread(text: string, options: ProofreadOptions = {}): Proofread {
  const { file, isMarkdown = false, exceptions = [], only = rules } = options;
  const article = readArticle(text, isMarkdown);
  const placeOf = placer(text);
  const found = only.flatMap((rule) => rule.find(article).map((finding) => ({ rule, finding })));
  const kept = found.filter(
    ({ rule, finding }) => !isExcepted(exceptions, rule.id, text, finding.start, finding.end),
  );
  const proofs = withoutEchoes(kept)
    .sort(
      (a, b) =>
        a.finding.start - b.finding.start ||
        rankOf(a) - rankOf(b) ||
        a.rule.id.localeCompare(b.rule.id),
    )
    .map(({ rule, finding }) => ({
      problem: {
        ...problemOf(rule, finding, text.slice(finding.start, finding.end)),
        ...(file === undefined ? {} : { file }),
        ...placeOf(finding.start),
      },
      start: finding.start,
      end: finding.end,
      edits: finding.edits ?? [],
    }));
  return { proofs, excepted: found.length - kept.length };
}
