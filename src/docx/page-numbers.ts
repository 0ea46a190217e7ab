/** 页码 (7.5) as odd and even footers: `— 1 —`, on odd pages right, on even pages left. */
import { Footer, PageNumber, Paragraph, TextRun } from "docx";
import type { House } from "../house/house.ts";
import { PAGE_NUMBER_EVEN, PAGE_NUMBER_ODD } from "./style-ids.ts";

/** `— 1 —`; the field between its dashes. */
export function numberWords({ pageNumber: { dash } }: House): (string | "CURRENT")[] {
  return dash === "" ? [PageNumber.CURRENT] : [`${dash} `, PageNumber.CURRENT, ` ${dash}`];
}

const numberParagraph = (style: string, house: House): Paragraph =>
  new Paragraph({
    style,
    children: [
      new TextRun({
        font: { hint: "eastAsia" },
        children: numberWords(house),
      }),
    ],
  });

/** Footers of numbered pages. */
export const numberedFooters = (house: House) => ({
  default: new Footer({ children: [numberParagraph(PAGE_NUMBER_ODD, house)] }),
  even: new Footer({ children: [numberParagraph(PAGE_NUMBER_EVEN, house)] }),
});

/** Footers of a text whose first page bears no number. */
export const numberedFromSecondPage = (house: House) => ({
  ...numberedFooters(house),
  first: new Footer({ children: [new Paragraph({ style: PAGE_NUMBER_ODD })] }),
});

/** Footers of sides that bear no number; without footers a section would go on with the last one's. */
export const blankFooters = () => ({
  default: new Footer({ children: [new Paragraph({ style: PAGE_NUMBER_ODD })] }),
  even: new Footer({ children: [new Paragraph({ style: PAGE_NUMBER_EVEN })] }),
});
