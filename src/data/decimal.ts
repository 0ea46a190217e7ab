/** Numbers to the last digit that is written; what is computed with them has no error of binary fractions. */
import type { Value } from "./value.ts";

/** `digits` divided by ten, `places` times. */
export interface Decimal {
  digits: bigint;
  /** Decimals that are shown: 2 of 12.50. */
  places: number;
}

/** 余 or 多: more than the number. */
export const isMore = ({ text }: Value): boolean => /[余多]$/u.test(text);

const power = (exponent: number): bigint => 10n ** BigInt(exponent);

/** The number that is written; nothing where there is none, or where 余 or 多 leaves it open. */
export function decimalOf(value: Value | undefined): Decimal | undefined {
  if (value?.meaning.number === undefined || isMore(value)) return undefined;
  const [whole = "", decimals = ""] = value.text.replaceAll(",", "").split(".");
  return { digits: BigInt(whole + decimals), places: decimals.length };
}

export const plus = (a: Decimal, b: Decimal): Decimal => {
  const places = Math.max(a.places, b.places);
  const [one, other] = [a, b].map((x) => x.digits * power(places - x.places)) as [bigint, bigint];
  return { digits: one + other, places };
};

export const times = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  places: a.places + b.places,
});

/** Whether `a` is at most `b`. */
export const isAtMost = (a: Decimal, b: Decimal): boolean =>
  a.digits * power(b.places) <= b.digits * power(a.places);

/** `a / b` with so many decimals, a half rounded up (四舍五入); neither is negative, `b` is not 0. */
export function quotient(a: Decimal, b: Decimal, places: number): Decimal {
  const dividend = a.digits * power(b.places + places);
  const divisor = b.digits * power(a.places);
  return { digits: (2n * dividend + divisor) / (2n * divisor), places };
}

/** The least and the most that a rounded number may stand for: 12.45 and 12.55 of 12.5. */
export const boundsOf = ({ digits, places }: Decimal): [Decimal, Decimal] => [
  { digits: digits * 10n - 5n, places: places + 1 },
  { digits: digits * 10n + 5n, places: places + 1 },
];

/** 12.50; no number here is negative. */
export function decimalWords({ digits, places }: Decimal): string {
  const all = digits.toString().padStart(places + 1, "0");
  return places === 0 ? all : `${all.slice(0, -places)}.${all.slice(-places)}`;
}
