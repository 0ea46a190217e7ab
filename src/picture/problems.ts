/** What the reading of a picture has to tell: ids YF45xx, Chinese wording, in one place. */
import type { Place, Problem } from "../diagnostics.ts";

const wrong = (id: string, message: string, expected: string, place: Place): Problem => ({
  id,
  severity: "error",
  message,
  expected,
  fix: "请用图片软件另存为PNG（8位，不隔行），再放回原处。",
  ...place,
});

/** Not a PNG at all. */
export const notPng = (name: string, place: Place): Problem =>
  wrong("YF4501", `${name} 不是PNG图片。`, "PNG格式的印章、签名章图片", place);

/** A PNG that is cut off or damaged. */
export const damagedPng = (name: string, place: Place): Problem =>
  wrong("YF4502", `${name} 这个PNG图片坏了，读不出来。`, "完整的PNG图片", place);

/** Interlaced, or a depth of colour that is not read. */
export const unusualPng = (name: string, place: Place): Problem =>
  wrong("YF4503", `${name} 是隔行扫描的PNG，不能用。`, "不隔行的PNG图片", place);

/** More pixels than a seal can need; also the guard against files that unpack without end. */
export const pictureTooLarge = (
  name: string,
  size: { widthPx: number; heightPx: number },
  mostPx: number,
  place: Place,
): Problem => ({
  id: "YF4504",
  severity: "error",
  message: `${name} 有${size.widthPx}×${size.heightPx}个像素，太大了。`,
  expected: `每边不超过${mostPx}个像素`,
  fix: "请把图片缩小，600×600个像素已经够印。",
  ...place,
});

/** The file itself is too big to be looked at. */
export const pictureFileTooLarge = (name: string, mostMb: number, place: Place): Problem => ({
  id: "YF4505",
  severity: "error",
  message: `${name} 太大了，没有读。`,
  expected: `不超过${mostMb}兆字节的PNG图片`,
  fix: "请把图片缩小后再放回原处。",
  ...place,
});

/** No pixel lets the paper show through: the picture would hide what it is pressed on. */
export const opaquePicture = (name: string, place: Place): Problem => ({
  id: "YF4506",
  severity: "hint",
  message: `${name} 没有透明的底，印出来底色也会印上；印章图片衬在文字下面，不会盖住文字。`,
  fix: "要印得像盖上去的一样，请用透明底的PNG图片。",
  ...place,
});
