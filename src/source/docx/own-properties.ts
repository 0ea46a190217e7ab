/** The properties of a DOCX, if yinfa wrote it and no other program has saved it since. */
import { attribute, child, decodeXml, parseXml, type XmlElement } from "../../ooxml/xml.ts";

/** By their names; undefined for a file of another program. */
export function ownProperties(
  parts: ReadonlyMap<string, Uint8Array>,
): Readonly<Record<string, string>> | undefined {
  const part = (path: string): XmlElement | undefined => {
    const bytes = parts.get(path);
    return bytes ? parseXml(decodeXml(bytes)) : undefined;
  };
  const program = child(part("docProps/app.xml"), "Application")?.text;
  if (program !== "yinfa") return undefined;
  const title = child(part("docProps/core.xml"), "dc:title")?.text ?? "";
  const custom = part("docProps/custom.xml")?.children ?? [];
  const named = custom.map((one) => [
    attribute(one, "name") ?? "",
    child(one, "vt:lpwstr")?.text ?? "",
  ]);
  return Object.fromEntries([["标题", title], ...named]);
}
