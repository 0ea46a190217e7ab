/**
 * What a unit may set for itself. A value set below replaces the one above; deadlines only become
 * earlier, amounts only larger; slogans, names of documents, phases, goals are quoted as they are.
 */

export type UnitRule = "own" | "earlier" | "more" | "fixed";

/** Data paths without indexes; the longest that a path begins with decides. */
const RULES: Readonly<Record<string, UnitRule>> = {
  "": "fixed",
  机关: "own",
  "活动.范围": "own",
  "活动.对象": "own",
  "活动.学习时间.最少": "more",
  领导小组: "own",
  "领导小组.职责": "fixed",
  "领导小组.办公室.职责": "fixed",
  "阶段.开始": "own",
  "阶段.结束": "own",
  "阶段.时长": "own",
  "阶段.说明": "own",
  讨论: "own",
  "讨论.名称": "fixed",
  "讨论.简称": "fixed",
  "讨论.目的": "fixed",
  步骤: "own",
  "步骤.名称": "fixed",
  "步骤.成果.名称": "fixed",
  "步骤.成果.截止": "earlier",
  主题活动: "own",
  "主题活动.名称": "fixed",
  "主题活动.成果.名称": "fixed",
  "主题活动.成果.截止": "earlier",
  "指标.数值": "more",
  "任务.时限": "earlier",
  "任务.牵头": "own",
  "任务.配合": "own",
  报送: "own",
  "报送.名称": "fixed",
  "报送.时限": "earlier",
  文件: "own",
  "文件.名称": "fixed",
  "文件.模板": "fixed",
  "文件.印发": "fixed",
  补充: "own",
};

/** The rule for a path of field names such as `["步骤", "成果", "截止"]`. */
export function ruleFor(fields: readonly string[]): UnitRule {
  for (let length = fields.length; length > 0; length--) {
    const rule = RULES[fields.slice(0, length).join(".")];
    if (rule) return rule;
  }
  return "fixed";
}
