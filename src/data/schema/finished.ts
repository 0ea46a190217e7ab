/** The front matter of a finished text: the keys of 文件, with the organ. */

import { documentRequest } from "./documents.ts";
import { block, free, word } from "./fields.ts";

/** Keys that choose templates, or feed them, have no meaning in a finished text. */
const {
  名称: _name,
  模板: _template,
  印发: _issued,
  附件: _annexes,
  会议: _occasion,
  时间: _time,
  地点: _venue,
  参加: _present,
  议程: _agenda,
  回执截止: _reply,
  ...shared
} = documentRequest.shape;

/** Dates are words here: an old document may write 二〇〇五年三月. */
export const finishedText = block("一份定稿的信息。", {
  机关: word("发文机关，也就是落款。", "云海市教育局").optional(),
  ...shared,
  成文日期: word("成文日期；没有落款的文稿不写。", "2005年3月11日").optional(),
  印发日期: word("版记里的印发日期。", "2005年3月11日").optional(),
  原稿: free("原稿自带的标记，如报刊的版号、分类；只作记录，不印出来。", [
    { 版号: "05" },
  ]).optional(),
});
