/** 文件: forms of numbers that the standard prescribes, and nothing listed twice. */
import type { Problem } from "../../diagnostics.ts";
import { unknownPhase } from "../brief/item-problems.ts";
import { blocksAt, endOf, valueAt, valuesAt } from "../pick.ts";
import * as problems from "../problems.ts";
import { AUTOMATIC } from "../schema/fields.ts";
import type { DataObject, Value } from "../value.ts";

/** 机关代字〔年份〕序号号: no space, no 第, no leading zero (7.2.5). */
const DOCUMENT_NUMBER = /^\S+〔\d{4}〕[1-9]\d*号$/u;
/** 第×号, running on from year to year (10.2). */
const ORDER_NUMBER = /^第[1-9]\d*号$/u;
const COPY_NUMBER = /^\d{6}$/u;
const CLASSIFICATION = /^(?:绝密|机密|秘密)(?:★\S+)?$/u;

function checkForm(
  value: Value | undefined,
  form: RegExp,
  problem: (place: Value["place"], text: string) => Problem,
): Problem[] {
  return !value || value.text === AUTOMATIC || form.test(value.text)
    ? []
    : [problem(value.place, value.text)];
}

/** Templates that one document names: its own, the issued text's, the attachments'. */
function checkTemplates(document: DataObject): Problem[] {
  const seen = new Map<string, string>();
  const own = valueAt(document, "模板") ?? valueAt(document, "名称");
  if (own) seen.set(own.text, "这份公文自己的模板");
  const met: Problem[] = [];
  const visit = (value: Value, role: string): void => {
    const other = seen.get(value.text);
    if (other) met.push(problems.repeatedTemplate(value.place, value.text, other));
    else seen.set(value.text, role);
  };
  const issued = valueAt(document, "印发");
  if (issued) visit(issued, "“印发”的正文");
  for (const [i, attachment] of valuesAt(document, "附件").entries()) {
    visit(attachment, `附件${i + 1}`);
  }
  return met;
}

function checkPrintDate(document: DataObject): Problem[] {
  const printed = valueAt(document, "印发日期");
  const dated = valueAt(document, "成文日期");
  const [print, date] = [endOf(printed?.meaning.time), endOf(dated?.meaning.time)];
  if (!printed || !dated || !print || !date || print.to >= date.to) return [];
  return [problems.printedBeforeDated(printed.place, printed.text, dated.text)];
}

/** 阶段 of a document is one of the campaign's. */
function checkPhase(document: DataObject, phases: readonly string[]): Problem[] {
  const phase = valueAt(document, "阶段");
  if (!phase || phases.includes(phase.text)) return [];
  return [unknownPhase({ ...phase.place, path: phase.path }, phase.text, phases.join("、"))];
}

function sameNumbers(documents: readonly DataObject[]): Problem[] {
  const seen = new Map<string, string>();
  return documents.flatMap((document) => {
    const number = valueAt(document, "发文字号");
    if (!number || number.text === AUTOMATIC) return [];
    const other = seen.get(number.text);
    seen.set(number.text, valueAt(document, "名称")?.text ?? "");
    return other === undefined ? [] : [problems.sameNumber(number.place, number.text, other)];
  });
}

/** Problems with the documents to make. */
export function checkDocuments(data: DataObject): Problem[] {
  const documents = blocksAt(data, "文件");
  const phases = blocksAt(data, "阶段").flatMap((phase) => valueAt(phase, "名称")?.text ?? []);
  const each = documents.flatMap((document) => [
    ...checkPhase(document, phases),
    ...checkForm(valueAt(document, "发文字号"), DOCUMENT_NUMBER, problems.documentNumberForm),
    ...checkForm(valueAt(document, "令号"), ORDER_NUMBER, problems.orderNumberForm),
    ...checkForm(valueAt(document, "份号"), COPY_NUMBER, problems.copyNumberForm),
    ...checkForm(valueAt(document, "密级"), CLASSIFICATION, problems.classificationForm),
    ...checkTemplates(document),
    ...checkPrintDate(document),
  ]);
  return [...each, ...sameNumbers(documents)];
}
