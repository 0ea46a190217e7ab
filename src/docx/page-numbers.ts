/** 页码 (7.5) as odd and even footers: `— 1 —`, on odd pages right, on even pages left. */
import { Footer, PageNumber, Paragraph, TextRun } from "docx";
import { pageNumber } from "../house/gbt9704.ts";
import { PAGE_NUMBER_EVEN, PAGE_NUMBER_ODD } from "./style-ids.ts";

const numberParagraph = (style: string): Paragraph =>
  new Paragraph({
    style,
    children: [
      new TextRun({
        font: { hint: "eastAsia" },
        children: [`${pageNumber.dash} `, PageNumber.CURRENT, ` ${pageNumber.dash}`],
      }),
    ],
  });

/** Footers of numbered pages. */
export const numberedFooters = () => ({
  default: new Footer({ children: [numberParagraph(PAGE_NUMBER_ODD)] }),
  even: new Footer({ children: [numberParagraph(PAGE_NUMBER_EVEN)] }),
});

/** Footers of a text whose first page bears no number. */
export const numberedFromSecondPage = () => ({
  ...numberedFooters(),
  first: new Footer({ children: [new Paragraph({ style: PAGE_NUMBER_ODD })] }),
});

/** Footers of sides that bear no number; without footers a section would go on with the last one's. */
export const blankFooters = () => ({
  default: new Footer({ children: [new Paragraph({ style: PAGE_NUMBER_ODD })] }),
  even: new Footer({ children: [new Paragraph({ style: PAGE_NUMBER_EVEN })] }),
});
