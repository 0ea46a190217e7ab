/** Problems with 版式 and with pictures as the data names them: YF144x. */
import type { Place, Problem } from "../diagnostics.ts";
import { make } from "./problem.ts";

/** Not a fault: the report says where a document departs from the standard. */
export const settingDeviates = (
  place: Place,
  text: string,
  rule: { name: string; standard: string; clause: string },
): Problem =>
  make("YF1440", "hint", place, {
    message:
      rule.clause === "惯例"
        ? `版式中“${rule.name}”设为“${text}”，通行的做法是“${rule.standard}”`
        : `版式中“${rule.name}”设为“${text}”，标准是“${rule.standard}”`,
    text,
    expected: rule.standard,
    ...(rule.clause === "惯例" ? {} : { clause: rule.clause }),
  });

export const settingOutOfRange = (
  place: Place,
  rule: { name: string; least: number; most: number; unit: string },
  text: string,
): Problem =>
  make("YF1441", "error", place, {
    message: `${rule.name}“${text}”不能用`,
    text,
    expected: `${rule.least}到${rule.most}${rule.unit}`,
    fix: "改成这个范围里的数",
  });

export const sealSize = (place: Place, text: string, least: number, most: number): Problem =>
  make("YF1442", "error", place, {
    message: `“${text}”毫米的印章图片不能用`,
    text,
    expected: `${least}到${most}毫米`,
    fix: "按印章的实际大小写，单位是毫米；县级以上机关多为45毫米，乡镇多为42毫米",
  });

export const sealCount = (place: Place, seals: number, organs: number): Problem =>
  make("YF1443", "error", place, {
    message: `有${organs}个机关，却给了${seals}枚印章`,
    expected: "联合行文的机关一个一枚，次序相同",
    fix: "补上或删去印章，使两边一一对应",
    clause: "GB/T 9704-2012 7.3.5.1",
  });

export const sealUnused = (place: Place): Problem =>
  make("YF1444", "warning", place, {
    message: "写了印章图片，但“盖章: 否”，印章没有印上",
    fix: "要盖章就删去“盖章: 否”",
  });
