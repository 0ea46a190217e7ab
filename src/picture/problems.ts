/** What the reading of a picture has to tell: ids YF45xx (seals, PNG) and YF481x (pictures in the text). */
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

const wrongPhoto = (
  id: string,
  message: string,
  expected: string,
  place: Place,
  fix = "请用看图软件打开它，另存为JPEG（RGB颜色），再放回原处。",
): Problem => ({ id, severity: "error", message, expected, fix, ...place });

/** Neither JPEG nor PNG, whatever its name says. */
export const notPicture = (name: string, place: Place): Problem =>
  wrongPhoto("YF4811", `${name} 不是JPEG或PNG图片。`, "JPEG或PNG格式的图片", place);

/** Cut off, or its parts do not join. */
export const damagedJpeg = (name: string, place: Place): Problem =>
  wrongPhoto("YF4812", `${name} 这个JPEG图片坏了或者不完整。`, "完整的JPEG图片", place);

/** CMYK, lossless, arithmetic coding or twelve bits: programs do not agree on these. */
export const unusualJpeg = (name: string, place: Place): Problem =>
  wrongPhoto(
    "YF4813",
    `${name} 是印刷用的CMYK图片或特殊格式的JPEG，各种软件显示不一致，不能用。`,
    "RGB颜色或灰度的普通JPEG图片",
    place,
  );

/** An orientation that mirrors. */
export const mirroredJpeg = (name: string, place: Place): Problem =>
  wrongPhoto("YF4814", `${name} 带有左右翻转的方向标记，不能照原样嵌入。`, "不翻转的图片", place);

/** More pixels than any page can show. */
export const photoTooLarge = (
  name: string,
  size: { widthPx: number; heightPx: number },
  place: Place,
): Problem =>
  wrongPhoto(
    "YF4815",
    `${name} 有${size.widthPx}×${size.heightPx}个像素，太大了。`,
    "JPEG不超过6400万像素，PNG不超过1600万像素",
    place,
    "请把图片缩小，宽1800个像素已经够印。",
  );

/** The file itself is too big to be looked at. */
export const photoFileTooLarge = (name: string, mostMb: number, place: Place): Problem =>
  wrongPhoto(
    "YF4816",
    `${name} 太大了，没有读。`,
    `不超过${mostMb}兆字节的图片`,
    place,
    "请把图片缩小后再放回原处，宽1800个像素已经够印。",
  );
