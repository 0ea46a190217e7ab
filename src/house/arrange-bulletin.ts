/** 简报, which GB/T 9704 leaves to practice: 报头, 报核, 报尾. */
import { type Bulletin, type BulletinItem, plainText } from "../document/tree.ts";
import { mmToPt } from "../units.ts";
import { arrangeBlocks, type Dress, keepLastWithNext } from "./arrange-blocks.ts";
import { labelled } from "./arrange-colophon.ts";
import { arrangeTitle } from "./arrange-main.ts";
import type { Flow, FlowBlock, FlowFoot, FlowParagraph } from "./flow.ts";
import { colophon, head, page, styleOf } from "./gbt9704.ts";
import { measureCells } from "./measure.ts";
import { paragraph, runsOf } from "./paragraph.ts";

export function arrangeBulletin(bulletin: Bulletin, dress: Dress): Flow {
  return {
    metadata: bulletin.metadata,
    sections: [
      {
        name: "正文",
        blocks: [
          ...arrangeMasthead(bulletin),
          ...arrangeContents(bulletin.items),
          ...arrangeEditorNote(bulletin),
          ...bulletin.items.flatMap((item, i) => arrangeItem(item, bulletin.items[i - 1], dress)),
        ],
      },
    ],
    foot: arrangeTail(bulletin),
  };
}

function arrangeMasthead({ masthead }: Bulletin): FlowParagraph[] {
  const widthPt = mmToPt(page.widthMm - page.marginMm.left - page.marginMm.right);
  const largest = styleOf("bulletinName").sizePt;
  const sizePt = Math.min(largest, Math.floor(widthPt / measureCells(masthead.name.text)));
  const issue = [
    { text: "第" },
    masthead.issue,
    { text: "期" },
    ...(masthead.cumulativeIssue
      ? [{ text: "（总第" }, masthead.cumulativeIssue, { text: "期）" }]
      : []),
  ];
  return [
    paragraph("bulletinName", runsOf("bulletinName", [masthead.name]), { sizePt }),
    paragraph("bulletinIssue", runsOf("bulletinIssue", issue)),
    paragraph("bulletinOrganDate", runsOf("bulletinOrganDate", [masthead.editingOrgan]), {
      end: runsOf("bulletinOrganDate", [masthead.printDate]),
      ruleBelow: { ...head.separator, gapMm: 2 },
    }),
  ];
}

/** 本期要目, where there is more than one item. */
function arrangeContents(items: readonly BulletinItem[]): FlowParagraph[] {
  if (items.length < 2) return [];
  return [
    paragraph("bulletinColumn", runsOf("bulletinColumn", [{ text: "本期要目" }])),
    ...items.map((item) =>
      paragraph("bulletinContents", runsOf("bulletinContents", [{ text: "◎" }, ...item.title]), {
        indent: { startCells: 3, hangingCells: 1 },
      }),
    ),
  ];
}

function arrangeEditorNote({ editorNote }: Bulletin): FlowParagraph[] {
  return editorNote.map((texts, i) =>
    paragraph(
      "editorNote",
      [
        ...(i === 0 ? runsOf("editorNote", [{ text: "编者按：" }], "HeiTi") : []),
        ...runsOf("editorNote", texts),
      ],
      i === 0 ? { blankLinesBefore: 1 } : {},
    ),
  );
}

function arrangeItem(
  item: BulletinItem,
  previous: BulletinItem | undefined,
  dress: Dress,
): FlowBlock[] {
  const blocks = arrangeBlocks(item.blocks, dress);
  const opensColumn = item.column && item.column.text !== previous?.column?.text;
  return [
    ...(opensColumn && item.column
      ? [
          paragraph(
            "bulletinColumn",
            runsOf("bulletinColumn", [{ text: "【" }, item.column, { text: "】" }]),
          ),
        ]
      : []),
    {
      ...arrangeTitle("bulletinItemTitle", item.title, dress.memory),
      ...(opensColumn ? { blankLinesBefore: 0 } : {}),
    },
    ...(item.source ? keepLastWithNext(blocks, dress.memory) : blocks),
    ...(item.source
      ? [
          paragraph(
            "bulletinSource",
            runsOf("bulletinSource", [{ text: "（" }, item.source, { text: "供稿）" }]),
          ),
        ]
      : []),
  ];
}

/** 报 up, 送 level, 发 down, and the number of copies. */
function arrangeTail({ tail }: Bulletin): FlowFoot {
  const distribution = [
    { label: "报：", organs: tail.reportTo },
    { label: "送：", organs: tail.sendTo },
    { label: "发：", organs: tail.distributeTo },
  ]
    .filter(({ organs }) => plainText(organs) !== "")
    .map(({ label, organs }) => labelled("distribution", label, organs));
  const printRun = tail.printRun
    ? [
        paragraph("distribution", [], {
          end: runsOf("distribution", [{ text: "（共印" }, tail.printRun, { text: "份）" }]),
        }),
      ]
    : [];
  return {
    rows: [distribution, printRun].filter((row) => row.length > 0),
    outerRule: colophon.outerRule,
    innerRule: colophon.innerRule,
    verso: false,
  };
}
