/**
 * A small workbook for clerks to fill in: headings that stay in sight, cells that keep what was
 * typed (dates and telephone numbers are text), drop-downs where only a few words fit.
 */
import { zipParts } from "../docx/pack.ts";

export interface SheetColumn {
  /** Width in characters of the Latin font. */
  width: number;
  /** Words of the drop-down, which also lets other words pass with a warning. */
  choices?: readonly string[];
}

export interface Sheet {
  name: string;
  columns: readonly SheetColumn[];
  /** The first row holds the headings. */
  rows: readonly (readonly string[])[];
  /** Rows below the headings set in grey: explanation and sample. */
  guidanceRows: number;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Rows that a drop-down covers. */
const LAST_ROW = 3000;

/** Excel takes at most this many characters in a list that stands in the sheet itself. */
const MOST_LIST = 255;

const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`)
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");

/** `A`, `B`, … `Z`, `AA` for 0, 1, … */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

const STYLE = { body: 0, heading: 1, guidance: 2 } as const;

const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><sz val="10"/><color rgb="FF7F7F7F"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1"/><xf numFmtId="49" fontId="2" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs></styleSheet>`;

function rowXml(words: readonly string[], index: number, style: number): string {
  const cells = words.map((text, column) =>
    text === ""
      ? ""
      : `<c r="${columnName(column)}${index + 1}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
  );
  return `<row r="${index + 1}">${cells.join("")}</row>`;
}

function validations(columns: readonly SheetColumn[]): string {
  const lists = columns.flatMap(({ choices = [] }, index) => {
    const list = choices.join(",");
    if (list === "" || list.length > MOST_LIST || choices.some((word) => word.includes(",")))
      return [];
    const range = `${columnName(index)}2:${columnName(index)}${LAST_ROW}`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning" sqref="${range}"><formula1>&quot;${escaped(list)}&quot;</formula1></dataValidation>`;
  });
  if (lists.length === 0) return "";
  return `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>`;
}

function sheetXml({ columns, rows, guidanceRows }: Sheet): string {
  const widths = columns.map(
    ({ width }, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${width}" style="0" customWidth="1"/>`,
  );
  const body = rows.map((words, i) => {
    const style = i === 0 ? STYLE.heading : i <= guidanceRows ? STYLE.guidance : STYLE.body;
    return rowXml(words, i, style);
  });
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData>${body.join("")}</sheetData>${validations(columns)}</worksheet>`;
}

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;

const relations = (all: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;

/** The bytes of an .xlsx; equal sheets give equal bytes. */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const numbered = sheets.map((sheet, i) => ({
    sheet,
    id: i + 1,
    path: `worksheets/sheet${i + 1}.xml`,
  }));
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const types = numbered.map(({ path }) => type(path, "worksheet")).join("");
  const listed = numbered.map(
    ({ sheet, id }) => `<sheet name="${escaped(sheet.name)}" sheetId="${id}" r:id="rId${id}"/>`,
  );
  const targets = numbered.map(({ id, path }) => relation(id, "worksheet", path));
  return zipParts(
    new Map<string, string>([
      [
        "[Content_Types].xml",
        `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type("workbook.xml", "sheet.main")}${type("styles.xml", "styles")}${types}</Types>`,
      ],
      ["_rels/.rels", relations([relation(1, "officeDocument", "xl/workbook.xml")])],
      [
        "xl/workbook.xml",
        `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed.join("")}</sheets></workbook>`,
      ],
      [
        "xl/_rels/workbook.xml.rels",
        relations([...targets, relation(numbered.length + 1, "styles", "styles.xml")]),
      ],
      ["xl/styles.xml", styles],
      ...numbered.map(({ sheet, path }): [string, string] => [`xl/${path}`, sheetXml(sheet)]),
    ]),
  );
}
