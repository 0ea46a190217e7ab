/** Every rule's reading of a PDF. */
import { textRules } from "../../text-rules.ts";
import { attachmentRules } from "./attachments.ts";
import { bodyRules } from "./body.ts";
import { closingRules } from "./closing.ts";
import { colophonRules } from "./colophon.ts";
import { headRules } from "./head.ts";
import { pageRules } from "./page.ts";
import { pageNumberRules } from "./page-numbers.ts";
import type { PdfRules } from "./rules.ts";
import { settingRules } from "./setting.ts";
import { specialRules } from "./special.ts";
import { titleRules } from "./title.ts";

const ofWords: PdfRules = Object.fromEntries(
  Object.entries(textRules).map(([id, test]) => [id, (document) => test(document.words)]),
);

export const pdfRules: PdfRules = {
  ...pageRules,
  ...headRules,
  ...titleRules,
  ...bodyRules,
  ...attachmentRules,
  ...closingRules,
  ...colophonRules,
  ...pageNumberRules,
  ...specialRules,
  ...settingRules,
  ...ofWords,
};
