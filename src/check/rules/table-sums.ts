import type { Article, Line } from "../article.ts";
import type { Finding, Rule } from "../rule.ts";

interface Cell {
  text: string;
  start: number;
}

function cellsOf(line: Line, article: Article): Cell[] {
  const separator = line.text.includes("\t") ? "\t" : "|";
  const raw = article.text.slice(line.start, line.end);
  let at = line.start;
  return raw.split(separator).map((part) => {
    const text = part.trim();
    const cell = { text, start: at + part.indexOf(text) };
    at += part.length + 1;
    return cell;
  });
}

/** Tables are runs of table lines. */
function tablesOf(article: Article): Line[][] {
  const tables: Line[][] = [];
  let current: Line[] = [];
  for (const line of article.lines) {
    if (line.kind === "table") current.push(line);
    else if (current.length > 0) {
      tables.push(current);
      current = [];
    }
  }
  return current.length > 0 ? [...tables, current] : tables;
}

const NUMBER = /^\d+(?:\.\d+)?$/;
const plain = (cell: Cell | undefined): string => (cell?.text ?? "").replace(/[,，]/gu, "");

function checkColumn(rows: readonly Cell[][], total: Cell, column: number): Finding[] {
  const words = rows.map((row) => plain(row[column]));
  const said = plain(total);
  if (!NUMBER.test(said) || words.length < 2 || !words.every((word) => NUMBER.test(word)))
    return [];
  const sum = Number(words.reduce((a, word) => a + Number(word), 0).toFixed(6));
  if (sum === Number(said)) return [];
  return [
    {
      start: total.start,
      end: total.start + total.text.length,
      message: `这一列相加是${sum}，合计写的是${total.text}`,
      fix: "核对合计和各行",
    },
  ];
}

function checkTable(article: Article, lines: readonly Line[]): Finding[] {
  const rows = lines
    .map((line) => cellsOf(line, article))
    .filter((row) => !row.every(({ text }) => /^:?-*:?$/u.test(text)));
  const at = rows.findIndex((row) =>
    row.some(({ text }) => /^(?:合\s*计|总\s*计)$/u.test(text.replace(/　/gu, ""))),
  );
  const total = rows[at];
  const hasSubtotals = rows.some((row) => row.some(({ text }) => /小\s*计|其中/u.test(text)));
  if (!total || hasSubtotals || (at !== 1 && at !== rows.length - 1) || rows.length < 4) return [];
  const items = at === 1 ? rows.slice(2) : rows.slice(1, at);
  if (items.some((row) => row.length !== total.length)) return [];
  const isSerial = (column: number) =>
    items.every((row, i) => plain(row[column]) === String(i + 1));
  return total.flatMap((cell, column) =>
    isSerial(column) ? [] : checkColumn(items, cell, column),
  );
}

export const tableSums: Rule = {
  id: "YF7606",
  name: "表格合计不对",
  severity: "error",
  clause: "《党政机关公文处理工作条例》第二十条第四项",
  explanation:
    "表格最后一行（或表头下第一行）写着合计，各列全是数字的，相加要等于合计。有小计、有空格的列不查。",
  ok: ["单位\t人数\n机关\t20\n学校\t30\n合计\t50"],
  notOk: [{ text: "单位\t人数\n机关\t20\n学校\t30\n合计\t60", words: "60" }],
  find: (article) => tablesOf(article).flatMap((lines) => checkTable(article, lines)),
};
