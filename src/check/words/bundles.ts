/** Names with a number in them that every reader knows and no document has to spell out. */
export const KNOWN_BUNDLES: ReadonlySet<string> = new Set(
  "三个代表 两个务必 四个意识 四个自信 两个维护 两个确立 四个全面 五位一体 三农 三严三实 两学一做 一带一路 三重一大 一把手 四风 八项规定 三会一课 双随机 放管服 两个一百年 四个服从 三个一批 三个统一 五个统筹 三个有利于 四项基本原则 四个现代化 两个毫不动摇 三个倡导 一国两制 四个伟大 三大攻坚战 六稳 六保 两个结合 三个务必 两个基本点 一个中心、两个基本点 五个一工程 四个自我".split(
    " ",
  ),
);
