/** The catalog of a file: its pages, and what is said of them as a whole. */
import type { PDFContext, PDFRef } from "pdf-lib";
import type { Pages } from "../layout/page.ts";
import type { Memory } from "../memory.ts";
import { sRgbProfile } from "./color-profile.ts";
import type { DrawnPage } from "./drawn-page.ts";
import { type Archive, metadataStream } from "./metadata.ts";
import { outlines } from "./outlines.ts";
import { pageLabels } from "./page-labels.ts";
import { assignReady, registerReady } from "./ready-object.ts";
import { type Contents, deflate, registerStream, round3 } from "./stream.ts";
import { structureTree } from "./structure-tree.ts";

const LANGUAGE = "zh-CN";

/** What the catalog is made of besides the pages. */
export interface CatalogParts {
  /** What pages draw with. */
  resources: PDFRef;
  /** Metadata in XMP. */
  packet: string;
  archive: Archive;
  memory: Memory;
}

function registerPages(context: PDFContext, drawn: readonly DrawnPage[], resources: PDFRef) {
  const tree = context.nextRef();
  const refs = drawn.map(() => context.nextRef());
  const marked = drawn.map(({ page, content, owners }, index) => {
    const ref = refs[index] ?? context.nextRef();
    const contents = registerStream(context, content);
    assignReady(
      context,
      ref,
      `<</Type/Page/Parent ${tree}/MediaBox[0 0 ${round3(page.widthPt)} ${round3(page.heightPt)}]` +
        `/Resources ${resources}/Contents ${contents}/StructParents ${index}/Tabs/S>>`,
    );
    return { ref, owners };
  });
  assignReady(context, tree, `<</Type/Pages/Count ${refs.length}/Kids[${refs.join(" ")}]>>`);
  return { tree, marked };
}

let profile: Contents | undefined;

/** The profile is the same in every file: computed and deflated once. */
function deflatedProfile(): Contents {
  profile ??= deflate(sRgbProfile());
  return profile;
}

function outputIntent(context: PDFContext): PDFRef {
  const stream = registerStream(context, deflatedProfile(), "/N 3");
  return registerReady(
    context,
    "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)" +
      `/Info(sRGB IEC61966-2.1)/DestOutputProfile ${stream}>>`,
  );
}

/** Registers the catalog and all that it leads to, resources and the document's own fonts apart. */
export function registerCatalog(
  context: PDFContext,
  pages: Pages,
  drawn: readonly DrawnPage[],
  { resources, packet, archive, memory }: CatalogParts,
): PDFRef {
  const { tree, marked } = registerPages(context, drawn, resources);
  const refs = marked.map(({ ref }) => ref);
  const bookmarks = outlines(context, pages, refs, memory);
  const tags = structureTree(context, pages.structure, marked, memory);
  const metadata = metadataStream(context, packet);
  const intents = archive === "none" ? "" : `/OutputIntents[${outputIntent(context)}]`;
  return registerReady(
    context,
    `<</Type/Catalog/Pages ${tree}/Lang(${LANGUAGE})/MarkInfo<</Marked true>>` +
      `/StructTreeRoot ${tags}/Metadata ${metadata}${intents}` +
      `${bookmarks ? `/Outlines ${bookmarks}/PageMode/UseOutlines` : ""}` +
      `/PageLabels<</Nums[${pageLabels(pages.pages)}]>>` +
      "/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None>>>>",
  );
}
