/** 印章 and 签名章: sizes that can be, one seal for each organ. */
import type { Problem } from "../../diagnostics.ts";
import { blockAt, blocksAt, valueAt, valuesAt } from "../pick.ts";
import * as problems from "../problems.ts";
import type { DataObject, Value } from "../value.ts";

/** From the smallest stamp to the seal of the State Council. */
const SEAL_MM = { least: 20, most: 60 };
/** A signature is wider than a seal only by mistake. */
const STAMP_MM = { least: 15, most: 70 };

function checkSize(value: Value | undefined, range: typeof SEAL_MM): Problem[] {
  const mm = value?.meaning.number;
  if (!value || mm === undefined || (mm >= range.least && mm <= range.most)) return [];
  return [problems.sealSize(value.place, value.text, range.least, range.most)];
}

function checkDocument(document: DataObject): Problem[] {
  const seals = blocksAt(document, "印章");
  const [first] = seals;
  const organs = Math.max(1, valuesAt(document, "联合机关").length);
  const at = first && valueAt(first, "图片");
  const isUnsealed = valueAt(document, "盖章")?.meaning.flag === false;
  return [
    ...seals.flatMap((seal) => checkSize(valueAt(seal, "直径"), SEAL_MM)),
    ...blocksAt(document, "签署人").flatMap((signer) =>
      checkSize(valueAt(blockAt(signer, "签名章"), "宽度"), STAMP_MM),
    ),
    ...(at && seals.length !== organs ? [problems.sealCount(at.place, seals.length, organs)] : []),
    ...(at && isUnsealed ? [problems.sealUnused(at.place)] : []),
  ];
}

/** Problems with the pictures of seals and signature stamps. */
export const checkSeals = (data: DataObject): Problem[] => [
  ...checkSize(valueAt(blockAt(blockAt(data, "机关"), "印章"), "直径"), SEAL_MM),
  ...blocksAt(data, "文件").flatMap(checkDocument),
];
