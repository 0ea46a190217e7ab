/** Every rule's reading of a DOCX. */
import { footRules } from "./foot.ts";
import { headRules } from "./head.ts";
import { pageRules } from "./page.ts";
import type { DocxRules } from "./rules.ts";
import { bodyRules } from "./text.ts";

export const docxRules: DocxRules = { ...pageRules, ...headRules, ...bodyRules, ...footRules };
