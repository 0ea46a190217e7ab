/** What a template writes besides values: blanks around tags, loops in loops, what a partial sees. */
import { expect, test } from "vitest";
import { fillTemplate } from "../../src/template/fill.ts";
import { dumpFilled } from "../../src/template/filled.ts";
import { loadPartial, loadTemplate } from "../../src/template/load.ts";
import { bytesOf, campaignOf, sound } from "./support.ts";

const { data } = campaignOf(`活动: {名称: 读书活动}
机关: {名称: 云海市教育局}
步骤: [{名称: 甲, 时间: 2005年3月1日}, {名称: 乙, 时间: 2005年3月2日}]
文件: [{名称: 通知, 模板: 通知, 成文日期: 2005年3月11日}]
`);

const PARTIALS = new Map(
  Object.entries({ 称谓: "各科", 名字: "{{名称}}", 两行: "上\n下\n" }).map(([name, text]) => [
    name,
    sound(loadPartial(bytesOf(text), name, `${name}.md`)),
  ]),
);

function filled(body: string): string {
  const text = bytesOf(`---\n文种: 通知\n标题: 题\n---\n${body}`);
  const template = sound(loadTemplate(text, "通知", "通知.md"));
  return dumpFilled(sound(fillTemplate(template, data, PARTIALS))).split("---\n")[2] ?? "";
}

test("a partial alone on its line keeps the blanks before it and takes the line's end", () => {
  expect(filled("一\n  {{> 称谓}}\n二")).toBe("一\n  各科二\n");
  expect(filled("一{{> 两行}}二")).toBe("一上\n下二\n");
});

test("a loop knows the rounds of the one around it", () => {
  const inner = "{{#each @root.步骤}}{{@../index}}{{@index}}{{#if @last}}；{{/if}}{{/each}}";
  expect(filled(`{{#each 步骤}}${inner}{{/each}}`)).toBe("⟦0⟧⟦0⟧⟦0⟧⟦1⟧；⟦1⟧⟦0⟧⟦1⟧⟦1⟧；\n");
});

test("a partial sees what it is given, or what is around it", () => {
  expect(filled("{{> 名字 活动}}{{#each 步骤}}{{> 名字}}{{/each}}")).toBe("⟦读书活动⟧⟦甲⟧⟦乙⟧\n");
});

test("the words of {{else}} stand for what is not there", () => {
  const body = "{{#each 阶段}}有{{else}}无{{/each}}{{#with 领导小组}}有{{else}}无{{/with}}";
  expect(filled(body)).toBe("无无\n");
});
