/** What can be wrong with a schedule: YF5150. */
import type { Place, Problem } from "../diagnostics.ts";

export const nothingPlanned = (place: Place): Problem => ({
  id: "YF5150",
  severity: "error",
  ...place,
  message: "数据里没有写明时间的阶段、步骤或活动，列不出日程",
  expected: "阶段的“开始”“结束”，步骤、主题活动的“时间”",
  fix: "在活动.yaml里补上时间",
});
