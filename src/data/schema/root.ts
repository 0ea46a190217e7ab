/** The whole data file. */
import { activity, leadingGroup, organ } from "./activity.ts";
import { officeCalendar } from "./calendar.ts";
import { minimum, pointOf } from "./common.ts";
import { bulletinContent, documentRequest } from "./documents.ts";
import { block, free, list, number, word } from "./fields.ts";
import { progress } from "./records.ts";
import {
  batch,
  discussion,
  indicator,
  parallelActivity,
  phase,
  report,
  step,
  task,
  topic,
} from "./schedule.ts";

import { settings } from "./settings.ts";

const classRequirement = block("对一类单位的要求。", {
  单位类别: word("哪一类单位。", "学校"),
  条目: list(word("一条要求。", "结合教学安排读书。"), "各条要求。"),
});

const unit = block("正在为哪个单位做；逐个单位生成时由单位表填写，平时不写。", {
  名称: word("单位全称。", "云海市第三中学"),
  简称: word("规范化简称。", "市三中").optional(),
  类别: word("哪一类单位。", "学校").optional(),
  批次: word("属于哪一批，写批次的名称。", "第二批").optional(),
  联系人: word("联系人姓名。", "方翀").optional(),
  电话: word("联系电话。", "0579-8205316").optional(),
  上级: word("上级机关，也就是活动的主办单位。", "云海市教育局").optional(),
});

/** The schema of data/活动.yaml; only 活动.名称, 机关.名称 and each document's 成文日期 are needed. */
export const campaignSchema = block("一份活动的全部事实。", {
  版本: number("数据文件格式的版本，现在是1。", 1).optional(),
  活动: activity,
  机关: organ,
  单位: unit.optional(),
  领导小组: leadingGroup.optional(),
  批次: list(batch, "活动分几批，按先后。").optional(),
  日历: officeCalendar.optional(),
  集中时间: minimum("每个单位集中进行的时间要求。", 3, "个月").optional(),
  阶段: list(phase, "活动分几个阶段，按先后。").optional(),
  讨论: discussion.optional(),
  讨论题目: list(topic, "讨论题目，按先后。").optional(),
  步骤: list(step, "具体步骤，按先后。").optional(),
  主题活动: list(parallelActivity, "并列开展的各项活动，没有先后。").optional(),
  要求: list(
    pointOf("一条要求。", "统一思想，提高认识", "各处室要把思想统一到局党委的部署上来。"),
    "工作要求。",
  ).optional(),
  分类要求: list(classRequirement, "对各类单位分别提的要求。").optional(),
  指标: list(indicator, "可以计量的目标。").optional(),
  任务: list(task, "任务分工。").optional(),
  报送: list(report, "要报送的材料。").optional(),
  简报内容: bulletinContent.optional(),
  进展: progress.optional(),
  版式: settings.optional(),
  文件: list(documentRequest, "要做的各份公文。").optional(),
  补充: free("自己的模板要用、上面又没有的事实；名称自定。", [{ 食宿安排: "自理" }]).optional(),
});
