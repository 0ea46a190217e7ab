/** All rules in the order of their ids. One rule, one file. */
import type { Rule } from "./rule.ts";
import { announcedCount } from "./rules/announced-count.ts";
import { arabicLabel } from "./rules/arabic-label.ts";
import { attachments } from "./rules/attachments.ts";
import { brokenLine } from "./rules/broken-line.ts";
import { brokenPhrases } from "./rules/broken-phrases.ts";
import { brokenTerms } from "./rules/broken-terms.ts";
import { bundleCount } from "./rules/bundle-count.ts";
import { citedTitles } from "./rules/cited-titles.ts";
import { clashes } from "./rules/clashes.ts";
import { confusedWords } from "./rules/confused-words.ts";
import { dashForOne } from "./rules/dash-for-one.ts";
import { dashes } from "./rules/dashes.ts";
import { dayCount } from "./rules/day-count.ts";
import { deadlines } from "./rules/deadlines.ts";
import { documentNumber } from "./rules/document-number.ts";
import { doneInPlan } from "./rules/done-in-plan.ts";
import { doubledPunctuation } from "./rules/doubled-punctuation.ts";
import { echoedWord } from "./rules/echoed-word.ts";
import { ellipsis } from "./rules/ellipsis.ts";
import { emptySlots } from "./rules/empty-slots.ts";
import { escapedQuotes } from "./rules/escaped-quotes.ts";
import { firstMention } from "./rules/first-mention.ts";
import { fragments } from "./rules/fragments.ts";
import { halfMasked } from "./rules/half-masked.ts";
import { halfWidthBrackets } from "./rules/half-width-brackets.ts";
import { halfWidthPunctuation } from "./rules/half-width-punctuation.ts";
import { inlineOrdinals } from "./rules/inline-ordinals.ts";
import { invisibleCharacters } from "./rules/invisible-characters.ts";
import { issuedDocument } from "./rules/issued-document.ts";
import { labelPunctuation } from "./rules/label-punctuation.ts";
import { leadingSpace } from "./rules/leading-space.ts";
import { linkedAnd } from "./rules/linked-and.ts";
import { listedQuotes } from "./rules/listed-quotes.ts";
import { longSentences } from "./rules/long-sentences.ts";
import { lostPercent } from "./rules/lost-percent.ts";
import { malformedDate } from "./rules/malformed-date.ts";
import { missingElements } from "./rules/missing-elements.ts";
import { mixedNumerals } from "./rules/mixed-numerals.ts";
import { nearDuplicates } from "./rules/near-duplicates.ts";
import { nestedTitleMarks } from "./rules/nested-title-marks.ts";
import { noBodyPage } from "./rules/no-body-page.ts";
import { noYear } from "./rules/no-year.ts";
import { notYetDone } from "./rules/not-yet-done.ts";
import { oneUnit } from "./rules/one-unit.ts";
import { ordinalComma } from "./rules/ordinal-comma.ts";
import { organNames } from "./rules/organ-names.ts";
import { outsidePhase } from "./rules/outside-phase.ts";
import { parallelComma } from "./rules/parallel-comma.ts";
import { parallelHeadings } from "./rules/parallel-headings.ts";
import { parallelPrefix } from "./rules/parallel-prefix.ts";
import { percentRange } from "./rules/percent-range.ts";
import { phaseTimes } from "./rules/phase-times.ts";
import { placeholderMarks } from "./rules/placeholder-marks.ts";
import { placeholderWords } from "./rules/placeholder-words.ts";
import { posts } from "./rules/posts.ts";
import { rangeHyphen } from "./rules/range-hyphen.ts";
import { registeredCitations } from "./rules/registered-citations.ts";
import { registeredCounts } from "./rules/registered-counts.ts";
import { registeredNames } from "./rules/registered-names.ts";
import { registeredPeople } from "./rules/registered-people.ts";
import { repeatedWords } from "./rules/repeated-words.ts";
import { reversedRange } from "./rules/reversed-range.ts";
import { seriesBreaks } from "./rules/series-breaks.ts";
import { shapeSlip } from "./rules/shape-slip.ts";
import { shortenedName } from "./rules/shortened-name.ts";
import { signingOrgans } from "./rules/signing-organs.ts";
import { stepDates } from "./rules/step-dates.ts";
import { stepTimes } from "./rules/step-times.ts";
import { straightQuotes } from "./rules/straight-quotes.ts";
import { straySpace } from "./rules/stray-space.ts";
import { sums } from "./rules/sums.ts";
import { tableSums } from "./rules/table-sums.ts";
import { titlePunctuation } from "./rules/title-punctuation.ts";
import { truncatedLead } from "./rules/truncated-lead.ts";
import { twoTwo } from "./rules/two-two.ts";
import { undefinedBundle } from "./rules/undefined-bundle.ts";
import { unevenIndent } from "./rules/uneven-indent.ts";
import { unpairedMarks } from "./rules/unpaired-marks.ts";
import { variantForms } from "./rules/variant-forms.ts";
import { webResidue } from "./rules/web-residue.ts";
import { weekday } from "./rules/weekday.ts";
import { wrongEra } from "./rules/wrong-era.ts";

/** The families of rules by the third figure of their ids. */
export const families: Readonly<Record<string, string>> = {
  "1": "遗留和残留",
  "2": "标点",
  "3": "层次和序号",
  "4": "用词",
  "5": "时间",
  "6": "数字",
  "7": "名称、字号和附件",
  "8": "要素和结构",
  "9": "与数据文件对照",
};

export const rules: readonly Rule[] = [
  placeholderMarks,
  placeholderWords,
  escapedQuotes,
  webResidue,
  truncatedLead,
  straySpace,
  leadingSpace,
  invisibleCharacters,
  halfMasked,
  brokenLine,
  halfWidthPunctuation,
  halfWidthBrackets,
  nestedTitleMarks,
  unpairedMarks,
  straightQuotes,
  doubledPunctuation,
  rangeHyphen,
  listedQuotes,
  ellipsis,
  ordinalComma,
  labelPunctuation,
  dashes,
  arabicLabel,
  seriesBreaks,
  inlineOrdinals,
  parallelHeadings,
  parallelPrefix,
  parallelComma,
  unevenIndent,
  confusedWords,
  dashForOne,
  brokenPhrases,
  brokenTerms,
  twoTwo,
  variantForms,
  repeatedWords,
  echoedWord,
  shapeSlip,
  linkedAnd,
  fragments,
  malformedDate,
  weekday,
  reversedRange,
  dayCount,
  stepTimes,
  clashes,
  noYear,
  wrongEra,
  doneInPlan,
  deadlines,
  lostPercent,
  bundleCount,
  undefinedBundle,
  announcedCount,
  sums,
  tableSums,
  mixedNumerals,
  percentRange,
  oneUnit,
  documentNumber,
  citedTitles,
  attachments,
  organNames,
  posts,
  shortenedName,
  signingOrgans,
  missingElements,
  nearDuplicates,
  emptySlots,
  longSentences,
  noBodyPage,
  titlePunctuation,
  registeredNames,
  firstMention,
  registeredPeople,
  registeredCitations,
  phaseTimes,
  stepDates,
  outsidePhase,
  registeredCounts,
  issuedDocument,
  notYetDone,
];
