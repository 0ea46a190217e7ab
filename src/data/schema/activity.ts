/** 活动, 机关, 领导小组: what the campaign is and who carries it. */
import { citation, minimum, person, pointOf, seal } from "./common.ts";
import { block, length, list, number, point, text, word } from "./fields.ts";

const bundle = block("带数字的提法，项目的个数要与名称里的数字一致。", {
  名称: word("提法，不加引号。", "五个一"),
  项目: list(word("其中一项。", "通读一本教育经典"), "各项内容，一项一条。"),
  对象: word("对谁提的。", "全体教职工").optional(),
  说明: text("其他说明。", "年底前逐项检查。").optional(),
});

/** 活动. */
export const activity = block("活动本身：叫什么、为什么、做到什么程度。", {
  名称: word("活动名称，各份公文都用它。", "读书育人专题活动"),
  全称: word(
    "带主题语的全称，与名称不同时写。",
    "以立德树人为主要内容的读书育人专题活动",
  ).optional(),
  简称: word("第一次出现后改用的简称。", "专题活动").optional(),
  主题: word("活动主题，不加引号。", "以读促教、以德育人").optional(),
  口号: list(word("一条口号，不加引号。", "人人讲安全、个个会应急"), "宣传口号。").optional(),
  届次: number("第几个、第几届，只写数字。", 23).optional(),
  首届: number("首届是哪一年，年年举办的才写；写了就核对届次。", 2002).optional(),
  范围: word("在什么范围开展。", "局机关、直属单位和直属学校全体教职工").optional(),
  对象: word("活动面向什么人，接在“广大”后面。", "教职工").optional(),
  开始: point("从什么时候开始。", "2005年1月").optional(),
  结束: point("到什么时候结束。", "2005年12月").optional(),
  时长: length("一共用多长时间。", "一年左右").optional(),
  依据: list(citation, "根据哪些文件开展。").optional(),
  背景: text("为什么现在开展。", "近年来，全市安全生产形势总体平稳，但基础仍不牢固。").optional(),
  意义: list(
    pointOf("一条意义。", "是提高教育质量的迫切需要", "教师的素质决定教育的质量。"),
    "开展活动的意义。",
  ).optional(),
  目的: text("为了什么，接在“为”字后面，不加句号。", "进一步提高教职工队伍素质").optional(),
  指导思想: text("指导思想，一段话。", "坚持以人为本、立德树人，紧密联系实际。").optional(),
  总体要求: text("总体要求，一段话。", "统一思想，精心组织，务求实效。").optional(),
  目标: list(
    pointOf("一条目标。", "提高教职工素质", "使广大教职工进一步明确教书育人的职责。"),
    "要达到的目标。",
  ).optional(),
  原则: list(
    pointOf("一条原则。", "联系实际，务求实效", "针对突出问题安排读书和讨论，防止空对空。"),
    "要坚持的原则。",
  ).optional(),
  组合: list(bundle, "“五个一”一类带数字的提法。").optional(),
  学习时间: minimum("集中和自学的时间要求。", 40, "学时").optional(),
});

/** 机关. */
export const organ = block("发文的机关，也就是活动的主办单位。", {
  名称: word("全称，与印章一致。", "云海市教育局"),
  简称: word("规范化简称。", "市教育局").optional(),
  代字: word("机关代字，用在发文字号里。", "云教").optional(),
  自称: word("文中怎样称自己。", "我局").optional(),
  地方: word("泛指所管的地方或系统。", "全市").optional(),
  印章: seal("机关的印章；不写就留出盖章的位置。").optional(),
  联系人: word("联系人姓名。", "方翀").optional(),
  联系电话: word("联系电话。", "0579-8205316").optional(),
  邮箱: word("电子邮箱。", "bgs@example.cn").optional(),
  地址: word("通信地址。", "云海市文教路1号").optional(),
});

const office = block("领导小组下设的办公室。", {
  名称: word("办公室名称。", "局专题活动领导小组办公室").optional(),
  设在: word("设在哪个部门。", "组织人事处").optional(),
  主任: person("办公室主任。").optional(),
  副主任: list(person("一位副主任。"), "办公室副主任。").optional(),
  职责: word("负责什么，接在“负责”后面，不加句号。", "活动的日常组织、协调和督促检查").optional(),
  联系人: word("联系人姓名。", "何祎").optional(),
  联系电话: word("联系电话。", "0579-8205316").optional(),
  邮箱: word("电子邮箱。", "dushu@example.cn").optional(),
});

/** 领导小组. */
export const leadingGroup = block("领导小组及其办公室。", {
  名称: word("全称。", "云海市教育局读书育人专题活动领导小组").optional(),
  简称: word("简称。", "局专题活动领导小组").optional(),
  组长: person("组长。").optional(),
  常务副组长: person("常务副组长。").optional(),
  副组长: list(person("一位副组长。"), "副组长，按排名先后。").optional(),
  成员: list(person("一位成员。"), "成员，按排名先后。").optional(),
  成员单位: list(word("一个单位。", "办公室"), "成员单位，由其负责人任成员。").optional(),
  职责: text("领导小组的职责。", "统一领导全局的专题活动。").optional(),
  办公室: office.optional(),
  说明: text("名单之外的说明。", "成员职务变动的，由接任者自然替补。").optional(),
});
