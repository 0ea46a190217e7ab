/** 批次, 阶段, 讨论, 步骤, 主题活动 and what is handed in when. */
import { figure, figureFields, gathering, person, pointOf } from "./common.ts";
import { block, deadline, flag, length, list, number, point, text, time, word } from "./fields.ts";

/** 批次. */
export const batch = block("一个批次。", {
  名称: word("批次的名称。", "第一批"),
  开始: point("从什么时候开始。", "2005年1月").optional(),
  结束: point("到什么时候结束。", "2005年6月").optional(),
  单位: list(
    word("一个单位。", "局机关各处室"),
    "属于这一批的单位，一个单位只能在一批。",
  ).optional(),
  单位类别: list(word("一类单位。", "机关"), "属于这一批的单位类别。").optional(),
  数量: list(figure("一个数。", "党支部", 12, "个"), "这一批有多少单位、多少人。").optional(),
  说明: text("其他说明。", "具体起止时间由各单位确定。").optional(),
});

/** 阶段. */
export const phase = block("一个阶段，按先后排列。", {
  名称: word("阶段的名称，不带“阶段”二字。", "学习动员"),
  主题: word("这一阶段的着力点。", "打牢思想基础").optional(),
  批次: word("属于哪一批，写批次的名称。", "第一批").optional(),
  开始: point("从什么时候开始。", "2005年1月中旬").optional(),
  结束: point("到什么时候结束。", "2005年3月18日").optional(),
  时长: length("用多长时间。", "两个月左右").optional(),
  任务: list(
    pointOf("一项任务。", "制定方案", "结合本单位实际制定具体方案。"),
    "这一阶段要做的事，按先后排列。",
  ).optional(),
  衔接: text("转入下一阶段的条件。", "经领导小组办公室检查同意后转入下一阶段。").optional(),
  说明: text("其他说明。", "含寒假。").optional(),
});

/** 讨论. */
export const discussion = block("活动中的集中讨论；写了它，各步骤都要落在它的起止之间。", {
  名称: word("讨论的名称。", "读书育人大讨论").optional(),
  简称: word("第一次出现后改用的简称。", "大讨论").optional(),
  开始: point("第一天。", "2005年3月14日").optional(),
  结束: point("最后一天。", "2005年3月18日").optional(),
  天数: number("首尾都算的天数。", 5).optional(),
  地点: word("在哪里。", "局机关").optional(),
  参加: word("什么人参加。", "局机关全体教职工").optional(),
  目的: text("为了什么。", "使大家在分析评议时有标尺，在整改提高时有方向。").optional(),
  说明: text("其他说明。", "各处室可结合实际适当调整。").optional(),
});

/** 讨论题目. */
export const topic = block("一个讨论题目。", {
  标题: word("题目，不加句号。", "坚持勤奋学习，提高教书育人的本领"),
  内容: text("要通过讨论解决什么。", "勤奋学习是做好工作的前提。").optional(),
  本地: flag("是不是本地、本单位自己增加的题目。").optional(),
});

const outcome = block("这一步要交出的东西。", {
  名称: word("成果的名称。", "讨论记录"),
  报送: word("报给谁。", "局专题活动领导小组办公室").optional(),
  截止: deadline("最迟什么时候。", "当日18时前").optional(),
});

/** 步骤. */
export const step = block("一个步骤，按先后排列。", {
  名称: word("步骤的名称，不加句号。", "动员部署"),
  时间: time("什么时候。", "2005年3月14日下午").optional(),
  ...gathering,
  成果: outcome.optional(),
});

/** 主题活动: parallel, in no order of time. */
export const parallelActivity = block("一项主题活动；各项同时开展，没有先后。", {
  名称: word("活动的名称，不加句号。", "安全宣传咨询日"),
  时间: time("什么时候。", "2024年6月16日").optional(),
  ...gathering,
  成果: outcome.optional(),
});

/** 报送: reports without an activity of their own. */
export const report = block("一项要定期或限期报送的材料。", {
  名称: word("报什么。", "专题活动进展情况"),
  单位: word("谁报。", "各处室、各直属单位").optional(),
  时限: deadline("什么时候以前。", "每周五17时前").optional(),
  报送: word("报给谁。", "局专题活动领导小组办公室").optional(),
  方式: word("怎样报。", "电子邮件").optional(),
  联系人: person("报送事宜的联系人。").optional(),
  联系电话: word("联系电话。", "0579-8205316").optional(),
});

const indicatorPart = block("分给一个单位的数。", {
  ...figureFields("局机关", 2, "本"),
  占比: number("占总数的百分之几，只写数字；写了就核对，容许四舍五入。", 50).optional(),
});

/** 指标. */
export const indicator = block("一项指标，可以分解到单位。", {
  名称: word("指标的名称。", "人均读书"),
  数值: number("总数。", 4),
  单位: word("计量单位。", "本").optional(),
  单价: number("每一个单位多少钱。", 25).optional(),
  金额: number(
    "一共多少钱，和单价用同样的货币单位；两项都写了，数值乘单价应等于金额。",
    100,
  ).optional(),
  分解: list(indicatorPart, "分解；写了它，相加应等于总数。").optional(),
  说明: word("口径等说明。", "以借阅记录为准").optional(),
});

/** 任务: a line of the 任务分工表. */
export const task = block("任务分工表的一行。", {
  类别: word("任务的类别。", "宣传教育").optional(),
  名称: word("任务的名称。", "组织集中宣讲"),
  内容: text("做什么、做到什么程度。", "每个单位至少宣讲一次。").optional(),
  牵头: word("牵头单位。", "组织人事处").optional(),
  配合: list(word("一个单位。", "办公室"), "配合单位。").optional(),
  时限: deadline("完成时限。", "2005年6月底前").optional(),
});
