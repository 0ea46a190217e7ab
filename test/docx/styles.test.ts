import { describe, expect, test } from "vitest";
import { settingsXml } from "../../src/docx/parts.ts";
import { stylesXml } from "../../src/docx/styles-xml.ts";
import { type Role, styles } from "../../src/house/gbt9704.ts";
import { standardHouse } from "../../src/house/house.ts";

const xml = stylesXml(standardHouse);
const styleXml = (id: string): string => {
  const match = new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`).exec(xml);
  if (!match) throw new Error(`no style ${id}`);
  return match[0];
};

describe("styles.xml", () => {
  test("every role is one style under its Chinese name", () => {
    for (const role of Object.keys(styles) as Role[])
      expect(styleXml(role)).toContain(`<w:name w:val="${styles[role].name}"/>`);
  });

  test("ids and names are unique", () => {
    for (const pattern of [/w:styleId="([^"]+)"/g, /<w:name w:val="([^"]+)"/g]) {
      const found = [...xml.matchAll(pattern)].map((match) => match[1]);
      expect(new Set(found).size).toBe(found.length);
    }
  });

  test("Normal holds size, line, tracking and the line-end rules", () => {
    const normal = styleXml("Normal");
    for (const part of [
      '<w:sz w:val="32"/>',
      '<w:spacing w:val="-8"/>',
      '<w:spacing w:line="579" w:lineRule="exact"/>',
      '<w:kinsoku w:val="1"/>',
      '<w:overflowPunct w:val="0"/>',
      '<w:snapToGrid w:val="0"/>',
      '<w:jc w:val="both"/>',
    ])
      expect(normal).toContain(part);
  });

  test("body text inherits Normal and is indented by two characters", () => {
    expect(styleXml("body")).toContain('<w:ind w:firstLineChars="200" w:firstLine="640"/>');
    expect(styleXml("body")).not.toContain("w:rPr");
  });

  test("headings have their face and outline level, the title is not bold", () => {
    expect(styleXml("heading1")).toContain('w:eastAsia="黑体"');
    expect(styleXml("heading1")).toContain('<w:outlineLvl w:val="0"/>');
    expect(styleXml("heading2")).toContain('w:eastAsia="楷体_GB2312"');
    expect(styleXml("title")).toContain('<w:sz w:val="44"/>');
    expect(xml).not.toContain("<w:b/>");
  });

  test("no theme fonts, every font in all four slots", () => {
    expect(xml).not.toMatch(/Theme=/);
    for (const [fonts] of xml.matchAll(/<w:rFonts [^>]*>/g))
      expect(fonts).toMatch(/w:ascii=.*w:eastAsia=.*w:hAnsi=.*w:cs=/);
  });

  test("the whole part", async () => {
    await expect(xml.replaceAll("><", ">\n<")).toMatchFileSnapshot("expected/styles.xml");
  });
});

test("settings: odd and even footers, no compression, Word 2013 or later", async () => {
  await expect(settingsXml(standardHouse).replaceAll("><", ">\n<")).toMatchFileSnapshot(
    "expected/settings.xml",
  );
});
