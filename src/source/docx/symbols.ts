/** Signs that Word takes from symbol fonts, as characters; those that official forms use. */

const SYMBOLS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: {
    A8: "□",
    "6F": "□",
    FE: "☑",
    FC: "✓",
    FB: "✗",
    FD: "☒",
    A1: "○",
    "6C": "●",
    AB: "★",
    E0: "→",
  },
  "wingdings 2": { A3: "□", "2A": "□", "52": "☑", "50": "✓", "51": "☒", "4F": "✗" },
  symbol: { B4: "×", B0: "°", B1: "±", A3: "≤", B3: "≥", B9: "≠", B7: "·", A5: "∞" },
};

/** The character meant; empty if it is not known. Codes are those of `w:sym`, hexadecimal. */
export function symbolIn(font: string | undefined, code: string | undefined): string {
  const known = SYMBOLS[(font ?? "").toLowerCase()];
  const number = Number.parseInt(code ?? "", 16);
  if (!Number.isFinite(number)) return "";
  if (known) return known[(number & 0xff).toString(16).toUpperCase()] ?? "";
  const isPrivate = number >= 0xe000 && number <= 0xf8ff;
  return isPrivate || number < 0x20 ? "" : String.fromCodePoint(number);
}
