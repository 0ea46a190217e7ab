/**
 * A fontconfig file that maps the names which DOCX files ask for to the bundled faces, so that
 * LibreOffice shows them as our PDF does: `FONTCONFIG_FILE=dist/faces/fonts.conf soffice …`.
 */
import { ALL_TYPEFACES, TYPEFACES } from "../font/names.ts";
import { FACES } from "./recipes.ts";

/** The file's text; its folder is meant relative to itself, caches go where the user's go. */
export function fontsConf(): string {
  const aliases = ALL_TYPEFACES.flatMap((typeface) => {
    const { wanted, bundled } = TYPEFACES[typeface];
    const family = FACES.find(({ output }) => output === bundled)?.family ?? "";
    return wanted.map((name) => alias(name, family));
  });
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    "<fontconfig>",
    '  <dir prefix="relative">.</dir>',
    '  <cachedir prefix="xdg">fontconfig</cachedir>',
    ...aliases,
    "</fontconfig>",
    "",
  ].join("\n");
}

const alias = (name: string, family: string): string =>
  `  <match><test name="family"><string>${name}</string></test>` +
  `<edit name="family" mode="assign" binding="same"><string>${family}</string></edit></match>`;
