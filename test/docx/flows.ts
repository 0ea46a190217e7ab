/** Flows made by hand that between them use every feature of the DOCX writer. */
import type { Flow, FlowBlock, FlowFoot, FlowParagraph, Run } from "../../src/house/flow.ts";
import { colophon, head, type Role, styleOf } from "../../src/house/gbt9704.ts";
import type { Typeface } from "../../src/house/style.ts";

type Over = Partial<Omit<FlowParagraph, "type" | "role" | "runs">>;

export const run = (text: string, typeface: Typeface = "FangSong"): Run => ({ text, typeface });

export const paragraph = (role: Role, text: string, over: Over = {}): FlowParagraph => ({
  type: "paragraph",
  role,
  runs: text === "" ? [] : [run(text, styleOf(role).typeface)],
  ...over,
});

const metadata = {
  title: "关于印发《读书育人专题活动实施方案》的通知",
  kind: "通知",
  organ: "中共云海市教育局委员会",
  documentNumber: "云教委〔2005〕6号",
  date: "2005-03-11",
};

const SENTENCE =
  "各单位要把这次专题活动摆上重要位置，主要负责人亲自抓，分管负责人具体抓，做到有计划、有检查、有总结。";

const foot: FlowFoot = {
  rows: [
    [
      paragraph(
        "colophonCopy",
        "抄送：中共云海市委办公室，云海市人民政府办公室，中共云海市委组织部，中共云海市委宣传部，各区教育局党组织。",
        { indent: { startCells: 4, hangingCells: 3, endCells: 1 } },
      ),
    ],
    [
      paragraph("colophonPrint", "中共云海市教育局委员会办公室", {
        end: [run("2005年3月11日印发")],
      }),
    ],
  ],
  outerRule: colophon.outerRule,
  innerRule: colophon.innerRule,
  verso: true,
};

const upwardHead: FlowBlock[] = [
  paragraph("copyNumber", "000001"),
  paragraph("classification", "机密★1年"),
  paragraph("urgency", "特急"),
  paragraph("issuingOrganMark", "中共云海市教育局委员会文件", { sizePt: 32, trackingPt: 1.5 }),
  paragraph("documentNumberUpward", "", {
    end: [run("签发人："), run("陈玥珺　李　堃", "KaiTi")],
    blankLinesBefore: 2,
  }),
  paragraph("documentNumberUpward", "云教委〔2005〕6号", {
    end: [run("　　　　"), run("何　祎　　　　", "KaiTi")],
    blankLinesBefore: 0,
    ruleBelow: { ...head.separator, gapMm: head.separatorGapMm },
  }),
];

/** 红头 with everything, issued text, an annex with a table, 版记. */
export const notice: Flow = {
  metadata,
  sections: [
    {
      name: "正文",
      blocks: [
        ...upwardHead,
        paragraph("title", "关于印发《读书育人\n专题活动实施方案》的通知"),
        paragraph("mainRecipients", "直属各学校，机关各处室："),
        {
          type: "paragraph",
          role: "body",
          runs: [
            run("“读书育人”专题活动（以下简称‘专题活动’）分为3个阶段——"),
            { ...run("务求实效"), bold: true },
            run("……联系电话：0571-88××××××，2005年3月14日—18日，E·K讲座。"),
          ],
        },
        paragraph("attachmentList", "附件：1.专题活动领导小组名单", {
          indent: { startCells: 5.75, hangingCells: 3.75 },
          blankLinesBefore: 1,
        }),
        paragraph("attachmentList", "2.时间安排表", {
          indent: { startCells: 5.75, hangingCells: 0.75 },
        }),
        paragraph("closingOrgan", "中共云海市教育局委员会", {
          indent: { endCells: 1.75 },
          blankLinesBefore: 2,
        }),
        paragraph("closingDate", "2005年3月11日", { indent: { endCells: 4 } }),
        paragraph("circulationNote", "（此件公开发布）"),
      ],
    },
    {
      name: "读书育人专题活动实施方案",
      blocks: [
        paragraph("title", "读书育人专题活动实施方案", { blankLinesBefore: 0, outlineLevel: 1 }),
        paragraph("byline", "（试行）"),
        paragraph("heading1", "一、指导思想", { outlineLevel: 1 }),
        paragraph("body", SENTENCE.repeat(4)),
        paragraph("heading2", "（一）目标要求", { outlineLevel: 2 }),
        {
          type: "paragraph",
          role: "body",
          runs: [run("1.动员部署。", "KaiTi"), run(SENTENCE.repeat(12))],
        },
        paragraph("heading3", "2.具体要求", { outlineLevel: 3, keepWithNext: false }),
        paragraph("heading4", "（1）时间要求", { outlineLevel: 4 }),
        paragraph("roster", "组　长：陈玥珺　局党委书记", {
          indent: { startCells: 10, hangingCells: 8 },
        }),
      ],
    },
    {
      name: "附件2",
      blocks: [
        paragraph("attachmentLabel", "附件2"),
        paragraph("attachmentTitle", "时间安排表"),
        paragraph("tableCaption", "表1　大讨论时间安排"),
        {
          type: "table",
          columnsMm: [22, 34, 100],
          head: ["步骤", "时间", "内容"].map((text) => ({
            runs: [run(text, "HeiTi")],
            align: "center" as const,
          })),
          rows: Array.from({ length: 40 }, (_, i) => [
            { runs: [run(`第${i + 1}步`)], align: "center" as const },
            { runs: [run("3月14日下午")], align: "start" as const },
            { runs: [run(i % 5 ? "分组讨论“为谁读书”。" : SENTENCE)], align: "start" as const },
          ]),
        },
      ],
    },
  ],
  foot,
};

/** 简报 with its masthead, editor's note, two items and tail. */
export const bulletin: Flow = {
  metadata: { title: "读书育人专题活动简报第3期", kind: "简报", organ: "专题活动领导小组办公室" },
  sections: [
    {
      name: "正文",
      blocks: [
        paragraph("bulletinName", "读书育人专题活动简报", { sizePt: 44 }),
        paragraph("bulletinIssue", "第3期（总第12期）"),
        paragraph("bulletinOrganDate", "专题活动领导小组办公室", {
          end: [run("2005年3月21日")],
          ruleBelow: { ...head.separator, gapMm: 2 },
        }),
        paragraph("bulletinColumn", "本期要目"),
        paragraph("bulletinContents", "◎市一中掀起读书热潮", {
          indent: { startCells: 3, hangingCells: 1 },
        }),
        {
          type: "paragraph",
          role: "editorNote",
          runs: [run("编者按：", "HeiTi"), run(SENTENCE, "KaiTi")],
          blankLinesBefore: 1,
        },
        paragraph("bulletinItemTitle", "市一中掀起读书热潮"),
        paragraph("body", SENTENCE.repeat(3)),
        paragraph("bulletinSource", "（市第一中学供稿）"),
        paragraph("bulletinColumn", "【一线动态】"),
        paragraph("bulletinItemTitle", "市二中召开座谈会"),
        paragraph("body", SENTENCE.repeat(8)),
      ],
    },
  ],
  foot: {
    rows: [
      [
        paragraph("distribution", "报：中共云海市委。", {
          indent: { startCells: 3, hangingCells: 2, endCells: 1 },
        }),
        paragraph("distribution", "发：直属各学校，机关各处室。", {
          indent: { startCells: 3, hangingCells: 2, endCells: 1 },
        }),
      ],
      [paragraph("distribution", "", { end: [run("（共印120份）")] })],
    ],
    outerRule: colophon.outerRule,
    innerRule: colophon.innerRule,
    verso: false,
  },
};

/** Running text without anything else: `count` paragraphs of pure Chinese. */
export const pureText = (count: number): Flow => ({
  metadata: { title: "纯文字", kind: "报告", organ: "云海市教育局" },
  sections: [
    {
      name: "正文",
      blocks: Array.from({ length: count }, () => paragraph("body", "教".repeat(26 + 28 * 4))),
    },
  ],
});
