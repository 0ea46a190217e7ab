/** Temporary workspaces for tests of the command. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A campaign of two documents, one of which needs nothing but two templates of its own. */
export const smallCampaign = `版本: 1
活动: {名称: 读书月活动}
机关: {名称: 云海市第三中学, 自称: 学校}
文件:
  - {名称: 短函, 模板: 短函, 成文日期: 2026年3月25日, 主送: [各年级]}
  - {名称: 便函, 模板: 便函, 成文日期: 2026年3月26日, 主送: [各年级]}
`;

const letter = (line: string) => `---
文种: 函
标题: '关于开展{{活动.名称}}的函'
---
${line}
`;

export const smallTemplates = {
  "templates/短函.md": letter("{{机关.自称}}定于近日开展{{活动.名称}}，请做好准备。"),
  "templates/便函.md": letter("请各年级踊跃参加{{活动.名称}}。"),
};

/** Makes a folder with these files (relative names); it goes with `remove`. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>) {
  const root = mkdtempSync(join(tmpdir(), "yinfa-cli-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** The small campaign with its templates, and whatever replaces or joins them. */
export const smallWorkspace = (files: Readonly<Record<string, string | Uint8Array>> = {}) =>
  makeFolder({ "data/活动.yaml": smallCampaign, ...smallTemplates, ...files });
