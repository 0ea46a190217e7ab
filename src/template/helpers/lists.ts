/** Helpers that join lists: 顿号, 和. */
import { itemsOf, joinAnd } from "./arguments.ts";
import type { Helper } from "./helper.ts";

export const listHelpers: readonly Helper[] = [
  {
    name: "顿号",
    purpose: "清单各项用顿号连起来；项是块时写明取哪个字段",
    example: { template: "{{顿号 领导小组.成员单位}}", result: "办公室、组织人事处、监察室" },
    arity: [1, 2],
    run: ([list, field]) => {
      const words = itemsOf(list, field);
      return Array.isArray(words) ? words.join("、") : words;
    },
  },
  {
    name: "和",
    purpose: "清单各项用顿号连起来，末一项前用“和”",
    example: { template: '{{和 阶段 "名称"}}', result: "学习动员、分析评议和整改提高" },
    arity: [1, 2],
    run: ([list, field]) => {
      const words = itemsOf(list, field);
      return Array.isArray(words) ? joinAnd(words) : words;
    },
  },
];
