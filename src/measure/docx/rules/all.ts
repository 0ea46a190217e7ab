/** Every rule's reading of a DOCX. */
import { closingRules } from "./closing.ts";
import { footRules } from "./foot.ts";
import { headRules } from "./head.ts";
import { pageRules } from "./page.ts";
import type { DocxRules } from "./rules.ts";
import { specialRules } from "./special.ts";
import { bodyRules } from "./text.ts";
import { titleRules } from "./title.ts";

export const docxRules: DocxRules = {
  ...pageRules,
  ...headRules,
  ...titleRules,
  ...bodyRules,
  ...closingRules,
  ...footRules,
  ...specialRules,
};
