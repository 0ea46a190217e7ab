/** Pictures of a workspace: found below data/ and nowhere else, read once. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBelow, pictureSource } from "../../src/run/pictures.ts";
import { makeJpeg } from "../picture/make-jpeg.ts";

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "yinfa-pictures-"));
  mkdirSync(join(root, "data/图片"), { recursive: true });
  writeFileSync(join(root, "data/图片/甲.jpg"), makeJpeg());
  writeFileSync(join(root, "外.jpg"), makeJpeg());
  symlinkSync(join(root, "外.jpg"), join(root, "data/图片/链接.jpg"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const place = { file: "甲.md", line: 7 };
const source = () => pictureSource(openBelow(join(root, "data"), root));

test("a picture below data/ is read", () => {
  expect(source().photo("图片/甲.jpg", place)).toMatchObject({
    value: { format: "jpeg", name: "data/图片/甲.jpg", widthPx: 30 },
    problems: [],
  });
});

test.each([
  ["../外.jpg", "YF5004"],
  ["图片/链接.jpg", "YF5004"],
  ["图片/没有.jpg", "YF5002"],
  ["图片", "YF5003"],
])("%s is told where the text names it", (file, id) => {
  const { value, problems } = source().photo(file, place);
  expect(value).toBeUndefined();
  expect(problems).toMatchObject([{ id, ...place }]);
});

test("the same file is the same picture, told anew at each place", () => {
  const pictures = source();
  const first = pictures.photo("图片/甲.jpg", place).value;
  expect(pictures.photo("图片/甲.jpg", {}).value).toBe(first);
  expect(pictures.photo("图片/没有.jpg", { line: 1 }).problems[0]?.line).toBe(1);
  expect(pictures.photo("图片/没有.jpg", { line: 2 }).problems[0]?.line).toBe(2);
});
