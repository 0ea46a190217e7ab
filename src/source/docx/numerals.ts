/** Figures in the number formats of Word. */

const DIGITS = "〇一二三四五六七八九";
const LEGAL = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const ROMAN: readonly [number, string][] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** 1 to 99 in words: 十, 十一, 二十, 二十一; digit by digit beyond. */
function chinese(n: number, digits: string, ten: string): string {
  const digit = (d: number) => digits.charAt(d);
  if (n < 10) return digit(n);
  if (n > 99) return [...String(n)].map((d) => digit(Number(d))).join("");
  const tens = Math.floor(n / 10);
  const head = tens === 1 && ten === "十" ? "" : digit(tens);
  return `${head}${ten}${n % 10 === 0 ? "" : digit(n % 10)}`;
}

/** a … z, aa, bb … as Word goes on. */
const letters = (n: number): string =>
  String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.min(9, Math.ceil(n / 26)));

function roman(n: number): string {
  let rest = n;
  let words = "";
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      words += sign;
      rest -= value;
    }
  return words;
}

/** Code points of the circled, bracketed and full-width signs of 1. */
const circled = (n: number): string =>
  n >= 1 && n <= 20 ? String.fromCodePoint(0x2460 + n - 1) : String(n);

const fullWidth = (n: number): string =>
  [...String(n)].map((d) => String.fromCodePoint(0xff10 + Number(d))).join("");

/** `n` as `w:numFmt` says; plain figures for a format that is not known here. */
export function numeralIn(format: string, n: number): string {
  if (n < 1 || n > 9_999) return String(n);
  switch (format) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
      return chinese(n, DIGITS, "十");
    case "chineseLegalSimplified":
      return chinese(n, LEGAL, "拾");
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return circled(n);
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return fullWidth(n);
    case "decimalZero":
      return String(n).padStart(2, "0");
    case "ideographTraditional":
      return STEMS.charAt((n - 1) % 10);
    case "ideographZodiac":
      return BRANCHES.charAt((n - 1) % 12);
    case "lowerLetter":
      return letters(n);
    case "upperLetter":
      return letters(n).toUpperCase();
    case "lowerRoman":
      return roman(n).toLowerCase();
    case "upperRoman":
      return roman(n);
    default:
      return String(n);
  }
}
