/** The DOCX writer: a flow in, the bytes of a Word document out. Word breaks lines and pages. */
import { Document } from "docx";
import type { Flow, FootPlacement } from "../house/flow.ts";
import { type House, standardHouse } from "../house/house.ts";
import { packDocument } from "./pack.ts";
import {
  appPropertiesXml,
  corePropertiesXml,
  customPropertiesXml,
  fontTableXml,
  settingsXml,
} from "./parts.ts";
import { wordSections } from "./sections.ts";
import { stylesXml } from "./styles-xml.ts";

export interface DocxOptions {
  /** Where the layout found room for the foot. */
  footPlacement: FootPlacement;
  /** ISO `YYYY-MM-DDTHH:MM:SSZ`, written as date of creation and change. */
  timestamp: string;
}

/** Parts that are the same in every document of a house style. */
const steadyParts = (house: House): [string, string][] => [
  ["word/styles.xml", stylesXml(house)],
  ["word/settings.xml", settingsXml(house)],
  ["word/fontTable.xml", fontTableXml()],
];

const STANDARD_PARTS = steadyParts(standardHouse);

/** Writes a DOCX. The same flow and options give the same bytes everywhere. */
export async function writeDocx(flow: Flow, options: DocxOptions): Promise<Uint8Array> {
  const document = new Document({
    sections: wordSections(flow, options.footPlacement),
    evenAndOddHeaderAndFooters: true,
  });
  const { house = standardHouse } = flow;
  const own = new Map([
    ...(house === standardHouse ? STANDARD_PARTS : steadyParts(house)),
    ["docProps/core.xml", corePropertiesXml(flow.metadata, options.timestamp)],
    ["docProps/app.xml", appPropertiesXml(flow.metadata)],
    ["docProps/custom.xml", customPropertiesXml(flow.metadata)],
  ]);
  return packDocument(document, own);
}
