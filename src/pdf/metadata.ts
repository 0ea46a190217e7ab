/**
 * Who, what and when, said twice as PDF/A wants it: in the Info dictionary and in the XMP packet,
 * with identical values. Nothing here reads a clock.
 */
import type { PDFContext, PDFRef } from "pdf-lib";
import { invariant } from "../diagnostics.ts";
import type { Metadata } from "../document/tree.ts";
import { registerReady } from "./ready-object.ts";
import { plain, registerStream, textString } from "./stream.ts";

/**
 * PDF/A conformance that the file declares: 2a for readers, 1b for PDFBox's validator in tests, none
 * where colours are CMYK.
 */
export type Archive = "2a" | "1b" | "none";

const PRODUCER = "yinfa";

/** What both places say. */
export interface Facts {
  title: string;
  author: string;
  /** 文种 and 发文字号. */
  subject: string;
  documentNumber: string;
  /** 成文日期, `YYYY-MM-DD`. */
  date: string;
  kind: string;
  /** ISO, `YYYY-MM-DDTHH:MM:SSZ`. */
  timestamp: string;
}

/** Characters that XML 1.0 cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const clean = (text: string): string => text.replace(NOT_XML, "").trim();

export function documentFacts(metadata: Metadata, timestamp: string): Facts {
  invariant(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(timestamp), `timestamp ${timestamp}`);
  return {
    title: clean(metadata.title),
    author: clean(metadata.organ),
    subject: clean([metadata.kind, metadata.documentNumber].filter(Boolean).join(" ")),
    documentNumber: clean(metadata.documentNumber ?? ""),
    date: metadata.date ?? "",
    kind: clean(metadata.kind),
    timestamp,
  };
}

/** An empty fact is left out in both places. */
const entryOf = (name: string, text: string): string =>
  text ? `/${name} ${textString(text)}` : "";

/** The Info dictionary. */
export function infoDictionary(context: PDFContext, facts: Facts): PDFRef {
  const date = `(D:${facts.timestamp.replace(/[-:T]/g, "")})`;
  const said =
    entryOf("Title", facts.title) +
    entryOf("Author", facts.author) +
    entryOf("Subject", facts.subject);
  return registerReady(
    context,
    `<<${said}/Creator(${PRODUCER})/Producer(${PRODUCER})/CreationDate${date}/ModDate${date}>>`,
  );
}

const escapeXml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const inDefaultLanguage = (name: string, text: string): string =>
  text &&
  `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></${name}>\n`;

const inSequence = (name: string, text: string): string =>
  text && `<${name}><rdf:Seq><rdf:li>${escapeXml(text)}</rdf:li></rdf:Seq></${name}>\n`;

function dublinCore(facts: Facts): string {
  return (
    inDefaultLanguage("dc:title", facts.title) +
    inSequence("dc:creator", facts.author) +
    inDefaultLanguage("dc:description", facts.subject) +
    (facts.documentNumber &&
      `<dc:identifier>${escapeXml(facts.documentNumber)}</dc:identifier>\n`) +
    inSequence("dc:date", facts.date) +
    (facts.kind &&
      `<dc:type><rdf:Bag><rdf:li>${escapeXml(facts.kind)}</rdf:li></rdf:Bag></dc:type>\n`)
  );
}

/** The file's word that it is an archive file; nothing where it is none. */
const archiveClaim = (archive: Archive): string =>
  archive === "none"
    ? ""
    : `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>${archive[0]}</pdfaid:part>
<pdfaid:conformance>${archive[1]?.toUpperCase()}</pdfaid:conformance>
</rdf:Description>
`;

/** The XMP packet, UTF-8 text. */
export function xmpPacket(facts: Facts, archive: Archive): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${archiveClaim(archive)}<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
${dublinCore(facts)}<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
<xmp:CreateDate>${facts.timestamp}</xmp:CreateDate>
<xmp:ModifyDate>${facts.timestamp}</xmp:ModifyDate>
<xmp:MetadataDate>${facts.timestamp}</xmp:MetadataDate>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${PRODUCER}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

/** The packet as a stream; PDF/A-1 forbids filters on it. */
export const metadataStream = (context: PDFContext, packet: string): PDFRef =>
  registerStream(context, plain(Buffer.from(packet, "utf8")), "/Type/Metadata/Subtype/XML");
