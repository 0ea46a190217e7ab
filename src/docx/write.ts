/** The DOCX writer: a flow in, the bytes of a Word document out. Word breaks lines and pages. */
import { Document, type ISectionOptions } from "docx";
import type { Flow, FootPlacement } from "../house/flow.ts";
import { type House, standardHouse } from "../house/house.ts";
import { Memory } from "../memory.ts";
import { frameOf, type Parts, packFrame } from "./pack.ts";
import {
  appPropertiesXml,
  corePropertiesXml,
  customPropertiesXml,
  fontTableXml,
  settingsXml,
} from "./parts.ts";
import { wordSections } from "./sections.ts";
import { stylesXml } from "./styles-xml.ts";
import { Slot } from "./written.ts";

export interface DocxOptions {
  /** Where the layout found room for the foot. */
  footPlacement: FootPlacement;
  /** ISO `YYYY-MM-DDTHH:MM:SSZ`, written as date of creation and change. */
  timestamp: string;
  /** Data paths whose words differ from document to document of the run. */
  varying?: readonly string[];
  /** Of the run that the document belongs to. */
  memory?: Memory;
}

/** Parts that are the same in every document of a house style. */
const steadyParts = (house: House, memory: Memory): Parts =>
  memory.recallOf(
    house,
    "docx parts",
    () =>
      new Map([
        ["word/styles.xml", stylesXml(house)],
        ["word/settings.xml", settingsXml(house)],
        ["word/fontTable.xml", fontTableXml()],
      ]),
  );

/** Everything but the blocks that were written apart; steady if all of them were. */
function frameFor(
  flow: Flow,
  sections: readonly ISectionOptions[],
  footPlacement: FootPlacement,
  memory: Memory,
) {
  const { house = standardHouse, numberFirstPage = true } = flow;
  const make = () =>
    frameOf(
      new Document({ sections, evenAndOddHeaderAndFooters: true }),
      steadyParts(house, memory),
      memory,
    );
  const looks = sections.map(({ properties, children }) => [properties, children.length]);
  const isSteady = sections.every(({ children }) => children.every((o) => o instanceof Slot));
  const key = JSON.stringify([memory.numberOf(house), numberFirstPage, footPlacement, looks]);
  return isSteady ? memory.recall("docx frame", key, make) : make();
}

/** Writes a DOCX. The same flow and options give the same bytes everywhere. */
export async function writeDocx(flow: Flow, options: DocxOptions): Promise<Uint8Array> {
  const { footPlacement, timestamp, varying = [], memory = new Memory() } = options;
  const sections = wordSections(flow, footPlacement, varying, memory);
  const frame = frameFor(flow, sections, footPlacement, memory);
  const slots = sections.flatMap(({ children }) => children.filter((o) => o instanceof Slot));
  const own = new Map([
    ["docProps/core.xml", corePropertiesXml(flow.metadata, timestamp)],
    ["docProps/app.xml", appPropertiesXml(flow.metadata)],
    ["docProps/custom.xml", customPropertiesXml(flow.metadata, flow.unseen)],
  ]);
  return packFrame(
    frame,
    slots.map(({ pieces }) => pieces),
    own,
    memory,
  );
}
