/** Chinese numerals. */
import nzh from "nzh/cn";

/** 二十三; 十二 rather than 一十二. */
export const numeral = (number: number): string => nzh.encodeS(number, { tenMin: true });
