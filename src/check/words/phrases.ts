/** Fixed phrases in which a single wrong character can be told: five characters and more. */
import { SOURCES } from "./entry.ts";

export interface FixedPhrase {
  phrase: string;
  source: string;
  /** Phrases that differ in one character and are right too. */
  alike?: readonly string[];
}

const CONSTITUTION = "《中国共产党章程》";
const REPORT = "党的全国代表大会报告的规范提法";

const phrases = (source: string, words: readonly string[]): FixedPhrase[] =>
  words.map((phrase) => ({ phrase, source }));

export const fixedPhrases: readonly FixedPhrase[] = [
  ...phrases(CONSTITUTION, [
    "全心全意为人民服务",
    "维护党的团结统一",
    "维护党的团结和统一",
    "批评与自我批评",
    "批评和自我批评",
    "理论联系实际",
    "密切联系群众",
    "先锋模范作用",
    "战斗堡垒作用",
    "解放思想、实事求是",
    "实事求是、与时俱进",
    "中国特色社会主义",
    "马克思列宁主义",
    "社会主义初级阶段",
    "全面从严治党",
    "人民民主专政",
    "改革发展稳定",
    "共产主义理想",
    "艰苦奋斗精神",
    "吃苦在前、享受在后",
    "从群众中来，到群众中去",
    "党要管党、从严治党",
    "立党为公、执政为民",
    "民主集中制原则",
    "党性党风党纪",
    "中国共产党章程",
    "中国共产党纪律处分条例",
    "民族区域自治制度",
  ]),
  ...phrases(
    "《关于新形势下党内政治生活的若干准则》等党内法规的提法",
    [
      "极端个人主义",
      "拜金主义、享乐主义",
      "形式主义、官僚主义",
      "享乐主义和奢靡之风",
      "专题组织生活会",
      "专题民主生活会",
      "党风廉政建设",
      "一岗双责",
    ].filter((phrase) => phrase.length > 4),
  ),
  ...phrases(REPORT, [
    "全面建设小康社会",
    "全面建成小康社会",
    "构建社会主义和谐社会",
    "社会主义核心价值观",
    "社会主义精神文明",
    "社会主义现代化建设",
    "中华民族伟大复兴",
    "人民日益增长的美好生活需要",
    "绿水青山就是金山银山",
    "国家治理体系和治理能力现代化",
    "科学执政、民主执政、依法执政",
    "人民对美好生活的向往",
    "党的执政能力建设",
    "党的先进性建设",
    "保持共产党员先进性",
    "社会主义市场经济",
    "中国式现代化",
    "高质量发展",
    "邓小平理论",
  ]),
  ...phrases(
    SOURCES.habit,
    [
      "高度重视、精心组织",
      "加强组织领导",
      "营造良好氛围",
      "营造良好的舆论氛围",
      "确保取得实效",
      "建立健全长效机制",
      "认真贯彻落实",
      "统一思想，提高认识",
      "以身作则，率先垂范",
      "现印发给你们",
      "请认真贯彻执行",
      "请遵照执行",
      "如无不妥，请批转",
      "妥否，请批示",
      "特此函复",
      "一级抓一级、层层抓落实",
      "诚心诚意办实事",
      "尽心竭力解难事",
      "坚持不懈做好事",
      "情为民所系",
      "权为民所用",
      "利为民所谋",
    ].filter((phrase) => phrase.length > 4),
  ),
];

/** Phrases near a fixed one that are right as they stand. */
export const soundNeighbours: ReadonlySet<string> = new Set([
  "全面建设小康社会",
  "全面建成小康社会",
  "加强组织建设",
  "加强组织引导",
  "全面从严管党",
  "营造良好环境",
  "营造良好风气",
  "党风廉洁建设",
  "认真贯彻执行",
  "现转发给你们",
  "现下发给你们",
  "权为民所赋",
  "情为民所牵",
  "社会主义政治文明",
  "社会主义物质文明",
  "社会主义生态文明",
  "社会主义核心价值体系",
  "马克思列宁主义",
  "共产主义信念",
  "专题组织生活",
  "党的执政能力",
  "党的纯洁性建设",
  "人民当家作主",
  "请参照执行",
  "请遵照办理",
  "特此函告",
  "特此批复",
  "密切联系实际",
]);
