/** Characters that are mistaken for each other in typing, recognising or copying: groups of like shape or sound. */
const GROUPS =
  "学党字 已己巳 末未 侯候 拨拔 戊戌戍 徙徒 祟崇 荼茶 洒酒 睛晴 赢嬴 干千于 土士 日曰 天夭 没设 活话 体休 贷货 钩钓 今令 折拆析 治冶 师帅 午牛 卖买 问间闻 直真 名各 住往 侍待 推堆 形型刑 即既 象像 在再 做件 端差瑞 观规现 处外 实买 育肓 宜宣 贫贪 历厉 检捡 绩积 辨辩辫 纪记 练炼 廉康 泛乏 赃脏 届界 密蜜 迁辽 进近 建健 常长 带代 提题 议义 制治 布部 功攻 反返 帮邦 保报 部都 查察 陪培 倍 导异 结给 区巨 由田甲申 力刀 人入八 大太犬 王玉 免兔 亨享 己以 支枝 密秘";

const pairs = new Set<string>();
for (const group of GROUPS.split(" ")) {
  for (const a of group) for (const b of group) if (a !== b) pairs.add(a + b);
}

const members = new Set(GROUPS.replace(/ /gu, ""));

/** Whether a character is in one of the groups. */
export const isConfusable = (character: string): boolean => members.has(character);

/** Whether two characters are easily mistaken for each other. */
export const isEasilyConfused = (a: string, b: string): boolean => pairs.has(a + b);
