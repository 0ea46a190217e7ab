import { describe, expect, it } from "vitest";
import { dumpPages } from "../../src/layout/dump-pages.ts";
import { layoutFlow } from "../../src/layout/layout.ts";
import { fakeFace, fakeFaces } from "../support/fake-faces.ts";
import { flowOf, han, ofRole, pagesOf, para, run, textsOf } from "./support.ts";

const origin = { path: "领导小组.组长.姓名", template: "templates/通知.md", line: 7 };

describe("characters that a face lacks", () => {
  it("come from another face, with a hint that names the place", () => {
    const flow = flowOf([para("", { runs: [run("组长"), run("陈玥珺、李玥", { origin })] })]);
    const { value, problems } = layoutFlow(flow, fakeFaces({ FangSong: "玥" }));
    expect(problems).toMatchObject([
      {
        id: "YF4102",
        severity: "hint",
        text: "玥",
        file: "templates/通知.md",
        line: 7,
        path: "领导小组.组长.姓名",
      },
    ]);
    const faces = value?.pages[0] && textsOf(value.pages[0]).map((item) => [item.text, item.face]);
    expect(faces?.slice(0, 3)).toEqual([
      ["组长", "FangSong"],
      ["陈", "FangSong"],
      ["玥", "Fallback"],
    ]);
  });

  it("are an error where no face has them, and no pages come", () => {
    const faces = fakeFaces({ FangSong: "𬭩乙" }, fakeFace("Fallback", { lacks: "𬭩" }));
    const { value, problems } = layoutFlow(flowOf([para("甲乙𬭩甲𬭩")]), faces);
    expect(value).toBeUndefined();
    expect(problems.map(({ id, text }) => `${id} ${text}`)).toEqual(["YF4102 乙", "YF4101 𬭩"]);
    expect(problems[1]?.message).toContain("U+2CB69");
  });

  it("are told by their code where they cannot be shown", () => {
    const faces = fakeFaces({ FangSong: "\u200b" }, fakeFace("Fallback", { lacks: "\u200b" }));
    const { problems } = layoutFlow(flowOf([para("甲\u200b乙")]), faces);
    expect(problems[0]?.message).toContain("U+200B");
    expect(problems[0]?.message).not.toContain("\u200b");
  });

  it("leave characters beyond the BMP whole", () => {
    const text = `${han(20)}𬭩𠮷${han(20)}`;
    const pages = pagesOf(flowOf([para(text)]), fakeFaces({ FangSong: "𬭩" }));
    const [page] = pages.pages;
    expect(
      page &&
        textsOf(page)
          .filter((item) => item.owner === 0)
          .map((item) => item.text)
          .join(""),
    ).toBe(text);
  });
});

describe("dumpPages", () => {
  it("shows each line with places in millimetres, typeface, size and words", () => {
    const pages = pagesOf(
      flowOf([
        ofRole("issuingOrganMark", "云海市教育局文件", {
          sizePt: 50,
          ruleBelow: { thicknessMm: 0.5, ink: "red", gapMm: 4 },
        }),
        para("于2005年"),
      ]),
    );
    expect(dumpPages(pages)).toBe(
      [
        "1 pages, foot lastPage",
        "",
        "page 1, number 1",
        " 86.64 |35.44 XiaoBiaoSong 50 red| 云海市教育局文件",
        " 92.13 rule 28.00 → 184.00 92.13, 0.50 red",
        " 98.76 |39.29 FangSong 16| 于 |45.99 Latin 16| 2005 |58.11 FangSong 16| 年",
        "270.73 |161.78 SongTi 14| — 1 —",
        "",
      ].join("\n"),
    );
  });
});
