/** docs/版式图示.md shows every case of the gallery and is as `npm run pictures` writes it. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { galleryEntries } from "../../src/prepare/gallery-entries.ts";
import { GALLERY_PAGE, galleryPage, pictureOf } from "../../src/prepare/gallery-page.ts";
import { GALLERY, galleryCases } from "./cases.ts";

test("every case of the gallery has its place on the page", () => {
  expect(galleryEntries.map(({ name }) => name).sort()).toEqual(galleryCases());
});

test("the page is up to date", async () => {
  const dataOf = (name: string) => readFileSync(join(GALLERY, name, "data/活动.yaml"), "utf8");
  await expect(galleryPage(galleryEntries, dataOf)).toMatchFileSnapshot(resolve(GALLERY_PAGE));
});

test("every picture is there and small", () => {
  const files = galleryEntries.flatMap(({ name, pages }) =>
    pages.map((page) => join("docs", pictureOf(name, page))),
  );
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  expect(files.filter((file) => statSync(file).size > 60 * 1024)).toEqual([]);
});
