/** Parts of the package that are written by hand, because docx fixes what must be ours to say. */
import type { Metadata } from "../document/tree.ts";
import type { Flow } from "../house/flow.ts";
import type { House } from "../house/house.ts";
import { faceNames } from "./face-names.ts";
import { element, escapeXml, valued, WORD_NAMESPACE, XML_DECLARATION } from "./xml.ts";

const COMPATIBILITY_URI = "http://schemas.microsoft.com/office/word";
/** Behaviour of Word 2013 and later; the others are what Word itself writes beside it. */
const COMPATIBILITY: [string, number][] = [
  ["compatibilityMode", 15],
  ["overrideTableStyleFontSizeAndJustification", 1],
  ["enableOpenTypeFeatures", 1],
  ["doNotFlipMirrorIndents", 1],
  ["differentiateMultirowTableHeaders", 1],
  ["useWord2013TrackBottomHyphenation", 0],
];

/**
 * `word/settings.xml`: odd and even footers, whether marks are compressed and margins mirrored, and
 * no spreading of a justified line that ends at a forced break.
 */
export function settingsXml({ mirrorMargins, compressMarks }: House): string {
  const compatibility = COMPATIBILITY.map(([name, value]) =>
    element("w:compatSetting", { "w:name": name, "w:uri": COMPATIBILITY_URI, "w:val": value }),
  );
  return (
    XML_DECLARATION +
    element(
      "w:settings",
      { "xmlns:w": WORD_NAMESPACE },
      element("w:zoom", { "w:percent": 100 }),
      mirrorMargins ? "<w:mirrorMargins/>" : "",
      valued("w:defaultTabStop", 420),
      "<w:evenAndOddHeaders/>",
      valued("w:characterSpacingControl", compressMarks ? "compressPunctuation" : "doNotCompress"),
      element("w:compat", {}, "<w:doNotExpandShiftReturn/>", ...compatibility),
      element("w:themeFontLang", { "w:val": "en-US", "w:eastAsia": "zh-CN" }),
      valued("w:decimalSymbol", "."),
      valued("w:listSeparator", ","),
    )
  );
}

/** `word/fontTable.xml`: what each face is, and which other one may serve for it. */
export function fontTableXml(): string {
  const fonts = Object.values(faceNames).map(({ name, alternative, charset, family }) =>
    element(
      "w:font",
      { "w:name": name },
      alternative === undefined ? "" : valued("w:altName", alternative),
      valued("w:charset", charset),
      valued("w:family", family),
      valued("w:pitch", charset === "86" ? "default" : "variable"),
    ),
  );
  return XML_DECLARATION + element("w:fonts", { "xmlns:w": WORD_NAMESPACE }, ...fonts);
}

const CORE_NAMESPACES = {
  "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:dcterms": "http://purl.org/dc/terms/",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
};

const w3cDate = (name: string, timestamp: string): string =>
  element(name, { "xsi:type": "dcterms:W3CDTF" }, escapeXml(timestamp));

/** `docProps/core.xml`: title, kind, organ and number; both dates are the timestamp. */
export function corePropertiesXml(metadata: Metadata, timestamp: string): string {
  const { title, kind, organ, documentNumber } = metadata;
  return (
    XML_DECLARATION +
    element(
      "cp:coreProperties",
      CORE_NAMESPACES,
      element("dc:title", {}, escapeXml(title)),
      element("dc:subject", {}, escapeXml(kind)),
      element("dc:creator", {}, escapeXml(organ)),
      documentNumber === undefined ? "" : element("dc:identifier", {}, escapeXml(documentNumber)),
      element("cp:lastModifiedBy", {}, escapeXml(organ)),
      w3cDate("dcterms:created", timestamp),
      w3cDate("dcterms:modified", timestamp),
      element("dc:language", {}, "zh-CN"),
      element("cp:category", {}, escapeXml(kind)),
    )
  );
}

/** `docProps/app.xml`: the program, and the organ as the company. */
export const appPropertiesXml = (metadata: Metadata): string =>
  XML_DECLARATION +
  element(
    "Properties",
    { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
    element("Application", {}, "yinfa"),
    element("Company", {}, escapeXml(metadata.organ)),
  );

const PROPERTY_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** `docProps/custom.xml`: what the core properties have no field for, by the names that offices use. */
export function customPropertiesXml(metadata: Metadata, unseen: Flow["unseen"] = {}): string {
  const facts: [string, string | undefined][] = [
    ["发文机关", metadata.organ],
    ["发文字号", metadata.documentNumber],
    ["成文日期", metadata.date],
    ["文种", metadata.kind],
    ...Object.entries(unseen),
  ];
  const properties = facts
    .filter(([, value]) => value)
    .map(([name, value = ""], index) =>
      element(
        "property",
        { fmtid: PROPERTY_SET, pid: index + 2, name },
        element("vt:lpwstr", {}, escapeXml(value)),
      ),
    );
  return (
    XML_DECLARATION +
    element(
      "Properties",
      {
        xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
        "xmlns:vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
      },
      ...properties,
    )
  );
}
