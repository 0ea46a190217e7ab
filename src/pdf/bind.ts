/**
 * Several finished files bound into one for printing: each begins on the front of a sheet and keeps
 * its own page numbers, one bookmark leads to each. Whatever is the same in several of them (fonts,
 * seals, resources) is there once. Tags and archive claims stay with the single files.
 */
import { createHash } from "node:crypto";
import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFParser,
  PDFRawStream,
  PDFRef,
  PDFStreamWriter,
  PDFString,
} from "pdf-lib";
import { invariant } from "../diagnostics.ts";

/** Where a file came to stand in the volume; pages count from 1. */
export interface BoundRange {
  from: number;
  to: number;
}

export interface Binder {
  /** Adds one of our own files. Throws on what is no PDF. */
  add: (title: string, file: Uint8Array) => Promise<BoundRange>;
  /** The volume; nothing can be added after. */
  finish: () => Promise<Uint8Array>;
}

const OBJECTS_PER_STREAM = 200;

const keyOf = (object: PDFObject): string => {
  const hash = createHash("sha256");
  if (!(object instanceof PDFRawStream)) return hash.update(object.toString()).digest("hex");
  return hash.update(object.dict.toString()).update(object.contents).digest("hex");
};

/** Copies objects of one file into another, bottom up, so that equals meet under one number. */
function copier(from: PDFContext, to: PDFContext, known: Map<string, PDFRef>) {
  const copied = new Map<PDFRef, PDFRef>();
  const copyDict = (dict: PDFDict): PDFDict => {
    const copy = PDFDict.withContext(to);
    for (const [key, value] of dict.entries()) copy.set(key, copyOf(value));
    return copy;
  };
  const copyRef = (ref: PDFRef): PDFRef => {
    const done = copied.get(ref);
    if (done) return done;
    const found = from.lookup(ref);
    invariant(found, `没有对象 ${ref}`);
    const copy = copyOf(found);
    const key = keyOf(copy);
    const same = known.get(key) ?? to.register(copy);
    known.set(key, same);
    copied.set(ref, same);
    return same;
  };
  const copyOf = (object: PDFObject): PDFObject => {
    if (object instanceof PDFRef) return copyRef(object);
    if (object instanceof PDFRawStream) {
      return PDFRawStream.of(copyDict(object.dict), object.contents);
    }
    if (object instanceof PDFDict) return copyDict(object);
    if (!(object instanceof PDFArray)) return object;
    const copy = PDFArray.withContext(to);
    for (const item of object.asArray()) copy.push(copyOf(item));
    return copy;
  };
  return copyOf;
}

/** The page dictionaries of one of our files, which keeps them in a flat list. */
function pagesOf(context: PDFContext): PDFDict[] {
  const catalog = context.lookup(context.trailerInfo.Root, PDFDict);
  const kids = catalog.lookup(PDFName.of("Pages"), PDFDict).lookup(PDFName.of("Kids"), PDFArray);
  return kids.asArray().map((kid) => context.lookup(kid, PDFDict));
}

/** Label ranges of one file, `[index, label, …]`, moved behind `before` pages. */
function labelsOf(
  context: PDFContext,
  before: number,
  copy: (object: PDFObject) => PDFObject,
): PDFObject[] {
  const catalog = context.lookup(context.trailerInfo.Root, PDFDict);
  const nums = catalog.lookupMaybe(PDFName.of("PageLabels"), PDFDict)?.lookup(PDFName.of("Nums"));
  if (!(nums instanceof PDFArray)) return [];
  return nums
    .asArray()
    .map((entry, i) =>
      i % 2 === 0 ? (context.obj(Number(entry.toString()) + before) as PDFObject) : copy(entry),
    );
}

/** What a page needs to be drawn; the rest points into the file that it comes from. */
const DRAWN = ["Type", "MediaBox", "Resources", "Contents"].map((name) => PDFName.of(name));

interface Volume {
  context: PDFContext;
  tree: PDFRef;
  pages: PDFRef[];
  labels: PDFObject[];
  bookmarks: { title: string; page: PDFRef }[];
}

/** An empty side in the size of the page before. */
function addBlank({ context, tree, pages, labels }: Volume, size: PDFObject): void {
  labels.push(context.obj(pages.length), context.obj({}));
  const page = { Type: "Page", Parent: tree, MediaBox: size, Resources: {} };
  pages.push(context.register(context.obj(page)));
}

function addBookmarks({ context, bookmarks }: Volume): PDFRef {
  const [root, ...items] = [undefined, ...bookmarks].map(() => context.nextRef());
  invariant(root, "没有书签");
  bookmarks.forEach(({ title, page }, i) => {
    const item = context.obj({
      Title: PDFHexString.fromText(title),
      Parent: root,
      Prev: items[i - 1],
      Next: items[i + 1],
      Dest: [page, "Fit"],
    });
    if (items[i]) context.assign(items[i], item);
  });
  const dict = { Type: "Outlines", First: items[0], Last: items.at(-1), Count: items.length };
  context.assign(root, context.obj(dict));
  return root;
}

function close(volume: Volume, title: string): Promise<Uint8Array> {
  const { context, tree, pages, labels } = volume;
  context.assign(tree, context.obj({ Type: "Pages", Count: pages.length, Kids: pages }));
  const catalog = context.obj({
    Type: "Catalog",
    Pages: tree,
    Lang: PDFString.of("zh-CN"),
    Outlines: addBookmarks(volume),
    PageMode: "UseOutlines",
    PageLabels: { Nums: labels },
    ViewerPreferences: { DisplayDocTitle: true, PrintScaling: "None" },
  });
  const Info = context.register(
    context.obj({ Title: PDFHexString.fromText(title), Producer: PDFString.of("yinfa") }),
  );
  const hash = createHash("sha256").update(title);
  for (const [, object] of context.enumerateIndirectObjects()) hash.update(keyOf(object));
  const id = PDFHexString.of(hash.digest("hex").slice(0, 32).toUpperCase());
  context.trailerInfo = { Root: context.register(catalog), Info, ID: context.obj([id, id]) };
  return PDFStreamWriter.forContext(
    context,
    Infinity,
    true,
    OBJECTS_PER_STREAM,
  ).serializeToBuffer();
}

/** Opens an empty volume. The same files in the same order give the same bytes. */
export function openBinder(title: string): Binder {
  const context = PDFContext.create();
  const known = new Map<string, PDFRef>();
  const volume: Volume = {
    context,
    tree: context.nextRef(),
    pages: [],
    labels: [],
    bookmarks: [],
  };
  return {
    add: async (name, file) => {
      const source = await PDFParser.forBytesWithOptions(file, Infinity, true).parseDocument();
      const copy = copier(source, context, known);
      const { pages, tree, bookmarks, labels } = volume;
      const last = pages.at(-1);
      if (last && pages.length % 2 === 1) {
        const size = context.lookup(last, PDFDict).get(PDFName.of("MediaBox"));
        if (size) addBlank(volume, size);
      }
      const before = pages.length;
      labels.push(...labelsOf(source, before, copy));
      for (const page of pagesOf(source)) {
        const dict = context.obj({ Parent: tree });
        for (const key of DRAWN) {
          const value = page.get(key);
          if (value) dict.set(key, copy(value));
        }
        pages.push(context.register(dict));
      }
      const first = pages[before];
      invariant(first, `${name} 没有页`);
      bookmarks.push({ title: name, page: first });
      return { from: before + 1, to: pages.length };
    },
    finish: () => close(volume, title),
  };
}
