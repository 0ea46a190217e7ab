import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeFonts } from "../../src/font/describe-fonts.ts";
import { systemFontDirectories } from "../../src/font/font-directories.ts";
import { type FaceRequest, loadFaces } from "../../src/font/load-faces.ts";
import { scanFonts } from "../../src/font/scan.ts";
import { collection, composite, smallFont, triangle } from "./small-font.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "yinfa-fonts-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A new directory with the given files. */
function directory(name: string, files: Record<string, Uint8Array>): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(path, file), bytes);
  return path;
}

const named = (family: string, style = "Regular", fsType = 0) =>
  smallFont({
    fsType,
    names: [
      { id: 1, language: 0x409, text: `${family} latin` },
      { id: 1, language: 0x804, text: family },
      { id: 2, language: 0x409, text: style },
    ],
  });

const load = (request: Partial<FaceRequest>) => {
  const outcome = loadFaces({ ignoreSystem: true, systemDirectories: [], ...request });
  const { value, problems } = outcome;
  /** The small fonts have no Chinese characters, which is remarked each time. */
  const others = problems.filter(({ id }) => id !== "YF3005");
  return { value: value ?? expect.fail(JSON.stringify(problems)), problems: others };
};
const codePoint = (character: string): number => character.codePointAt(0) ?? 0;

describe("order of choice", () => {
  test("the user's folder, then the system, then the bundled faces", () => {
    const user = directory("user", { "a.ttf": named("仿宋_GB2312") });
    const system = directory("system", { "b.ttf": named("仿宋_GB2312"), "c.ttf": named("SimHei") });
    const { value, problems } = load({
      fontsDir: user,
      ignoreSystem: false,
      systemDirectories: [system],
    });
    expect(problems).toEqual([]);
    expect(value.chosen.FangSong).toMatchObject({ source: "user", file: join(user, "a.ttf") });
    expect(value.chosen.HeiTi).toMatchObject({ source: "system", file: join(system, "c.ttf") });
    expect(value.chosen.KaiTi).toMatchObject({ source: "bundled", family: "印发楷体" });
    const ignoring = load({ fontsDir: user, systemDirectories: [system] });
    expect(ignoring.value.chosen.HeiTi.source).toBe("bundled");
  });

  test("better names first, regular cuts before bold ones, names without regard to case", () => {
    const path = directory("cuts", {
      "1.ttf": named("times new roman", "Bold"),
      "2.ttf": named("Times New Roman", "Regular"),
      "3.ttf": named("华文楷体"),
      "4.ttf": named("楷体_GB2312"),
    });
    const { chosen } = load({ fontsDir: path }).value;
    expect(chosen.Latin.file).toBe(join(path, "2.ttf"));
    expect(chosen.KaiTi.file).toBe(join(path, "4.ttf"));
  });

  test("in the user's folder a file may be named after the typeface", () => {
    const path = directory("named", { "小标宋.ttf": named("无名字体") });
    expect(load({ fontsDir: path }).value.chosen.XiaoBiaoSong.family).toBe("无名字体");
    const asSystem = load({ ignoreSystem: false, systemDirectories: [path] });
    expect(asSystem.value.chosen.XiaoBiaoSong.source).toBe("bundled");
  });

  test("a font in a collection is found by its index", () => {
    const path = directory("ttc", { "宋.ttc": collection(named("新宋体"), named("宋体")) });
    const { SongTi } = load({ fontsDir: path }).value.chosen;
    expect(SongTi).toMatchObject({ family: "宋体", id: `${join(path, "宋.ttc")}#1` });
  });
});

describe("fonts passed over", () => {
  test("one that forbids embedding, with a hint", () => {
    const path = directory("restricted", { "f.ttf": named("方正小标宋简体", "Regular", 2) });
    const { value, problems } = load({ fontsDir: path });
    expect(value.chosen.XiaoBiaoSong.source).toBe("bundled");
    expect(problems).toMatchObject([{ id: "YF3004", severity: "hint", file: join(path, "f.ttf") }]);
    expect(problems[0]?.message).toContain("方正小标宋简体");
  });

  test.each([4, 8])("fsType %i may be embedded", (fsType) => {
    const path = directory(`fsType${fsType}`, { "f.ttf": named("黑体", "Regular", fsType) });
    expect(load({ fontsDir: path }).value.chosen.HeiTi.source).toBe("user");
  });

  test("one that is broken, with a warning that names the file", () => {
    const names = [{ id: 1, language: 0x804, text: "仿宋" }];
    const torn = smallFont({ names, glyphs: [triangle(1), composite(1)] });
    const path = directory("broken", { "仿宋.ttf": torn, "x.otf": new Uint8Array([1, 2, 3]) });
    const { value, problems } = load({ fontsDir: path });
    expect(value.chosen.FangSong.source).toBe("bundled");
    expect(problems.map(({ id, severity }) => [id, severity])).toEqual([
      ["YF3002", "warning"],
      ["YF3002", "warning"],
    ]);
    expect(problems.map(({ file }) => file).toSorted()).toEqual(
      ["x.otf", "仿宋.ttf"].map((name) => join(path, name)),
    );
  });

  test("a folder that is not there is an error", () => {
    const { value, problems } = loadFaces({ fontsDir: join(folder, "没有"), ignoreSystem: true });
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ id: "YF3003", severity: "error" }]);
  });
});

describe("scanning", () => {
  test("walks subfolders, survives loops and dangling links, leaves other files alone", () => {
    const path = directory("walk", { "a.TTF": named("甲"), "readme.txt": new Uint8Array(3) });
    mkdirSync(join(path, "sub"));
    copyFileSync(join(path, "a.TTF"), join(path, "sub", "b.otf"));
    symlinkSync(path, join(path, "sub", "loop"));
    symlinkSync(join(path, "nothing.ttf"), join(path, "dangling.ttf"));
    const { fonts, broken } = scanFonts([path, path]);
    expect(fonts.map(({ file }) => file)).toEqual([
      join(path, "a.TTF"),
      join(path, "sub", "b.otf"),
    ]);
    expect(fonts[0]).toMatchObject({ family: "甲", index: 0, regular: true });
    expect(broken).toEqual([]);
  });

  test("knows where Windows, macOS and Linux keep fonts", () => {
    expect(systemFontDirectories("win32")).toContain("C:\\Windows\\Fonts");
    expect(systemFontDirectories("darwin")).toContain("/System/Library/Fonts");
    expect(systemFontDirectories("linux")).toContain("/usr/share/fonts");
  });
});

describe("characters that a face lacks", () => {
  test("are drawn by a bundled relative, the rarest by the whole package font", () => {
    const path = directory("lacking", { "f.ttf": named("仿宋") });
    const { faces } = load({ fontsDir: path }).value;
    expect(faces.faceFor("FangSong", codePoint("A"))?.source).toBe("user");
    const relative = faces.faceFor("FangSong", codePoint("珺"));
    expect(relative?.source).toBe("bundled");
    expect(faces.byId(relative?.id ?? "")).toBe(relative);
    expect(faces.faceFor("FangSong", codePoint("𬭩"))?.family).toMatch(/^印发/);
    const rarest = faces.faceFor("HeiTi", codePoint("𠮷"));
    expect(rarest?.file).toMatch(/\.woff$/);
    expect(rarest?.inkOf(rarest.glyphOf(codePoint("𠮷")))?.xMax).toBeGreaterThan(500);
  });

  test("any font of the user's folder may help", () => {
    const bytes = smallFont({ cmap: new Map([[0x1f600, 1]]) });
    const { faces } = load({ fontsDir: directory("help", { "表情.ttf": bytes }) }).value;
    expect(faces.faceFor("SongTi", 0x1f600)?.source).toBe("user");
  });

  test("no face at all: undefined", () => {
    const { faces } = load({}).value;
    expect(faces.faceFor("FangSong", 0x1f600)).toBeUndefined();
  });

  test("a font without common characters is remarked, the Latin one is not", () => {
    const path = directory("poor", { "a.ttf": named("宋体"), "b.ttf": named("Times New Roman") });
    const { problems } = loadFaces({ fontsDir: path, ignoreSystem: true });
    expect(problems).toMatchObject([{ id: "YF3005", severity: "hint", file: join(path, "a.ttf") }]);
  });
});

describe("without the bundled faces", () => {
  test("one error tells all that is missing and how to make it", () => {
    const outcome = loadFaces({ ignoreSystem: true, bundledDirectory: join(folder, "faces") });
    expect(outcome.value).toBeUndefined();
    expect(outcome.problems).toMatchObject([{ id: "YF3001", severity: "error" }]);
    expect(outcome.problems[0]?.fix).toContain("npm run prepare");
    expect(outcome.problems[0]?.message).toContain("yinfa-kaiti.ttf");
  });

  test("a folder with a font for every typeface is enough", () => {
    const names = ["仿宋", "楷体", "黑体", "小标宋", "宋体", "西文"];
    const files = Object.fromEntries(names.map((name) => [`${name}.ttf`, named(name)]));
    const fontsDir = directory("complete", files);
    const { value } = load({ fontsDir, bundledDirectory: join(folder, "faces") });
    expect(Object.values(value.chosen).map(({ source }) => source)).toEqual(
      names.map(() => "user"),
    );
  });
});

test("the table of fonts tells source and coverage", () => {
  const path = directory("table", { "f.ttf": named("仿宋") });
  const rows = describeFonts(load({ fontsDir: path }).value);
  expect(rows.map(({ label }) => label)).toEqual([
    "仿宋",
    "楷体",
    "黑体",
    "小标宋",
    "宋体",
    "西文",
  ]);
  expect(rows[0]).toMatchObject({ family: "仿宋", source: "字体目录", coveragePercent: 0 });
  expect(rows[1]).toMatchObject({ family: "印发楷体", source: "自带", coveragePercent: 100 });
  expect(rows[5]?.coveragePercent).toBeUndefined();
  expect(readFileSync(rows[1]?.file ?? "").length).toBeGreaterThan(1_000_000);
});
