/** Line breaking (GB/T 15834, 5.1) and fonts. */
import { bareName } from "../../faces.ts";
import {
  combine,
  fails,
  judge,
  meets,
  mm,
  notConcerned,
  type Reading,
  unmeasured,
} from "../../reading.ts";
import { area } from "../../yardstick.ts";
import type { PdfDocument } from "../model.ts";
import type { PdfRules } from "./rules.ts";

const NO_START = new Set("。．，、；：？！”’）〕】》〉」』〗｝］～·％‰℃!),.:;?]}");
const NO_END = new Set("“‘（〔【《〈「『〖｛［￥＄￡([{");

const lineEnds = ({ elements }: PdfDocument): Reading => {
  const lines = elements.body;
  if (lines.length === 0) return unmeasured("没有正文");
  const bad = lines.flatMap((line): Reading[] => {
    const text = [...line.text.trim()];
    const [first, last] = [text[0] ?? "", text.at(-1) ?? ""];
    if (!NO_START.has(first) && !NO_END.has(last)) return [];
    return [
      fails(
        `第 ${line.page + 1} 页“${text.slice(0, 3).join("")}…${text.slice(-3).join("")}”`,
        "各行首末字",
      ),
    ];
  });
  return combine(bad, meets(`${lines.length} 行首末均合`, "各行首末字"));
};

const hanging = ({ elements }: PdfDocument): Reading => {
  if (elements.body.length === 0) return unmeasured("没有正文");
  const furthest = Math.max(...elements.body.map((line) => line.right));
  return judge(
    furthest <= area.right + 0.3,
    `正文最右 ${mm(furthest)}`,
    "各行末字的右边（含标点全身）",
  );
};

/** Licences that are known from the family's name alone. */
const OPEN =
  /^(Yinfa|Noto|LXGW|Source ?Han|思源|Fandol|Zhuque|朱雀|Tinos|Liberation|霞鹜|TeX ?Gyre|DejaVu|WenQuanYi)/i;
const FORBIDDEN = /FZXBS|方正小标宋|FZXiaoBiaoSong/i;

const licences = ({ fonts }: PdfDocument): Reading => {
  if (fonts.length === 0) return unmeasured("没有字体");
  const embedded = fonts.filter((font) => font.isEmbedded);
  const forbidden = embedded.filter((font) => FORBIDDEN.test(bareName(font.name)));
  const names = [...new Set(embedded.map((font) => bareName(font.name)))];
  if (forbidden.length > 0)
    return fails(`嵌入了 ${bareName(forbidden[0]?.name ?? "")}，该字体限制嵌入`, "字体名");
  const unknown = names.filter((name) => !OPEN.test(name));
  if (embedded.length < fonts.length)
    return unmeasured(`有 ${fonts.length - embedded.length} 种字体没有嵌入`, "字体程序");
  return unknown.length > 0
    ? unmeasured(`${unknown.join("、")} 的许可要人工确认`, "字体名")
    : meets(`${names.join("、")}，均为开放许可`, "字体名");
};

export const settingRules: PdfRules = {
  K01: lineEnds,
  K02: hanging,
  K03: () => notConcerned("PDF 没有这项设置"),
  F01: licences,
};
