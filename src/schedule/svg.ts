/**
 * A month as a picture: A4 on its side, a cell a day, phases as bands under the days that they
 * cover. Measures are millimetres. The same month gives the same text.
 */

import { type Day, type Month, WEEK } from "./month.ts";
import type { Entry } from "./schedule.ts";
import { cellLines, escaped, textWidthMm } from "./svg-text.ts";

const PAGE = { widthMm: 297, heightMm: 210, marginMm: 12 } as const;
const GRID = { topMm: 40, headMm: 8, bottomMm: 198 } as const;
const CELL_MM = (PAGE.widthMm - 2 * PAGE.marginMm) / WEEK.length;
const NUMBER_MM = 5;
const BAND_MM = 4.6;
const PADDING_MM = 1.5;
/** More bands in a week would leave no room for its days. */
const MOST_BANDS = 3;
const FACES =
  "'Noto Sans SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','SimHei',sans-serif";

const INK = "#222222";
const RED = "#b3261e";
const GREY = "#777777";
const LINE = "#9a9a9a";
const REST = "#f4f4f4";
const HOLIDAY = "#fdecea";
/** One colour a band, in turn: fill, words. */
const BANDS = [
  ["#cfe0f2", "#123a63"],
  ["#d9ecd2", "#24511a"],
  ["#f6e3bf", "#6a4708"],
  ["#e6d9ef", "#4b2a66"],
] as const;

/** Two decimals at most, without trailing zeros. */
const mm = (n: number): string => String(Number(n.toFixed(2)));

const rect = (x: number, y: number, w: number, h: number, more: string): string =>
  `<rect x="${mm(x)}" y="${mm(y)}" width="${mm(w)}" height="${mm(h)}" ${more}/>`;

const text = (
  x: number,
  y: number,
  sizeMm: number,
  ink: string,
  words: string,
  more = "",
): string =>
  `<text x="${mm(x)}" y="${mm(y)}" font-size="${mm(sizeMm)}" fill="${ink}"${more}>${escaped(words)}</text>`;

const MIDDLE = ' text-anchor="middle"';

interface Week {
  days: readonly Day[];
  topMm: number;
  heightMm: number;
}

const xOf = (column: number): number => PAGE.marginMm + column * CELL_MM;

const isRest = ({ note }: Day): boolean => note?.kind === "周末" || note?.kind === "假日";

/** Number of the day, its mark and the name of its holiday. */
function dayHead(day: Day, xMm: number, topMm: number): string[] {
  const { note } = day;
  const ink = isRest(day) ? RED : INK;
  const sign = note?.kind === "假日" ? "休" : note?.kind === "调休上班" ? "班" : "";
  const name = sign ? `${note?.name ?? ""}${sign}` : "";
  return [
    text(xMm + PADDING_MM, topMm + NUMBER_MM, 4.6, ink, String(day.number), ' font-weight="bold"'),
    ...(name
      ? [
          text(
            xMm + CELL_MM - PADDING_MM,
            topMm + NUMBER_MM - 0.6,
            2.9,
            sign === "休" ? RED : GREY,
            name,
            ' text-anchor="end"',
          ),
        ]
      : []),
  ];
}

/** The words of a day in the room above the bands; the type shrinks, then the rest is counted. */
function dayItems(day: Day, xMm: number, topMm: number, roomMm: number): string[] {
  const { lines, sizeMm, pitchMm } = cellLines(day.items, CELL_MM - 2 * PADDING_MM, roomMm);
  return lines.map((line, i) =>
    text(xMm + PADDING_MM, topMm + (i + 0.8) * pitchMm, sizeMm, line.isDue ? RED : INK, line.text),
  );
}

function dayCell(day: Day, column: number, week: Week, bandsMm: number): string[] {
  const xMm = xOf(column);
  const { topMm, heightMm } = week;
  const isHoliday = day.note?.kind === "假日";
  const fill = isHoliday ? HOLIDAY : isRest(day) ? REST : "#ffffff";
  const frame = rect(
    xMm,
    topMm,
    CELL_MM,
    heightMm,
    `fill="${day.isInMonth ? fill : "#ffffff"}" stroke="${LINE}" stroke-width="0.25"`,
  );
  if (!day.isInMonth) return [frame];
  const wordsTopMm = topMm + NUMBER_MM + 1.5;
  const roomMm = heightMm - NUMBER_MM - 2 - bandsMm;
  return [frame, ...dayHead(day, xMm, topMm), ...dayItems(day, xMm, wordsTopMm, roomMm)];
}

/** Columns of a week that a stretch of days covers. */
function columnsOf({ days }: Week, from: string, to: string): [number, number] | undefined {
  const covered = days.flatMap(({ date, isInMonth }, i) =>
    isInMonth && from <= date && date <= to ? [i] : [],
  );
  const [first, last] = [covered[0], covered.at(-1)];
  return first === undefined || last === undefined ? undefined : [first, last + 1];
}

const called = ({ kind, name }: Entry): string => (kind === "阶段" ? `${name}阶段` : name);

/** A band across its days: pale where a vague beginning or end leaves it open. */
function band(entry: Entry, lane: number, color: number, week: Week): string[] {
  const [fill, ink] = BANDS[color % BANDS.length] ?? BANDS[0];
  const whole = columnsOf(week, entry.start.from, entry.end.to);
  if (!whole) return [];
  const yMm = week.topMm + week.heightMm - (lane + 1) * BAND_MM;
  const bar = ([first, last]: [number, number], opacity: string) =>
    rect(xOf(first), yMm + 0.3, xOf(last) - xOf(first), BAND_MM - 0.6, `fill="${fill}"${opacity}`);
  const certain = columnsOf(week, entry.start.to, entry.end.from);
  const roomMm = xOf(whole[1]) - xOf(whole[0]) - 2 * PADDING_MM;
  const words = [called(entry), entry.name].find((w) => textWidthMm(w, 2.9) <= roomMm);
  return [
    bar(whole, ' fill-opacity="0.45"'),
    ...(certain ? [bar(certain, "")] : []),
    ...(words ? [text(xOf(whole[0]) + PADDING_MM, yMm + 3.3, 2.9, ink, words)] : []),
  ];
}

/** Above the bands: how many more there are. */
const leftOver = (count: number, { topMm, heightMm }: Week): string =>
  text(
    PAGE.marginMm + PADDING_MM,
    topMm + heightMm - MOST_BANDS * BAND_MM - 1.3,
    2.6,
    GREY,
    `另有${count}项，见日程`,
  );

function head({ year, month }: Month, title: string): string[] {
  const middleMm = PAGE.widthMm / 2;
  const roomMm = PAGE.widthMm - 2 * PAGE.marginMm;
  const titleSize = Math.min(7, roomMm / textWidthMm(`${title}日历`, 1));
  const columns = WEEK.map((day, i) =>
    text(xOf(i) + CELL_MM / 2, GRID.topMm - 2.4, 4, i > 4 ? RED : INK, `星期${day}`, MIDDLE),
  );
  return [
    text(middleMm, 18, titleSize, INK, `${title}日历`, `${MIDDLE} font-weight="bold"`),
    text(middleMm, 28, 5.6, INK, `${year}年${month}月`, MIDDLE),
    ...columns,
  ];
}

const legend = (): string =>
  text(
    PAGE.marginMm,
    GRID.bottomMm + 6,
    2.9,
    GREY,
    "休：放假　班：调休上班　红字：截止　色带：阶段等，浅色处起止未定到日",
  );

/** The picture of a month, an SVG document. */
export function monthSvg(month: Month, title: string): string {
  const bands = month.bands.filter(({ kind }) => kind !== "批次");
  const heightMm = (GRID.bottomMm - GRID.topMm) / month.weeks.length;
  const weeks = month.weeks.map(
    (days, i): Week => ({ days, topMm: GRID.topMm + i * heightMm, heightMm }),
  );
  const drawn = weeks.flatMap((week) => {
    const here = bands.filter(({ start, end }) => columnsOf(week, start.from, end.to));
    const shown = here.slice(0, MOST_BANDS);
    const left = here.length - shown.length;
    const lanes = shown.length + (left > 0 ? 1 : 0);
    return [
      ...week.days.flatMap((day, column) => dayCell(day, column, week, lanes * BAND_MM)),
      ...shown.flatMap((entry, lane) => band(entry, lane, bands.indexOf(entry), week)),
      ...(left > 0 ? [leftOver(left, week)] : []),
    ];
  });
  const { widthMm, heightMm: pageMm } = PAGE;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthMm}mm" height="${pageMm}mm" viewBox="0 0 ${widthMm} ${pageMm}" font-family="${FACES}">`,
    `<title>${escaped(`${title}日历 ${month.year}年${month.month}月`)}</title>`,
    rect(0, 0, widthMm, pageMm, 'fill="#ffffff"'),
    ...head(month, title),
    ...drawn,
    legend(),
    "</svg>",
    "",
  ].join("\n");
}
