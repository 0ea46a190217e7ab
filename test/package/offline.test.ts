/**
 * Offices are cut off from the net: the packed tarball must install into an empty folder without a
 * registry and a cache, make a workspace of its own and render it. Minutes long, so CI only.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "yinfa-offline-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NO_NETWORK = {
  ...process.env,
  npm_config_registry: "http://127.0.0.1:9/",
  npm_config_offline: "true",
  npm_config_cache: join(folder, "empty-cache"),
};

test.skipIf(!process.env.CI)(
  "the tarball installs and works without network",
  () => {
    const npm = (args: string[], cwd: string) =>
      execFileSync("npm", args, { cwd, env: NO_NETWORK, encoding: "utf8" });
    npm(["pack", "--ignore-scripts", "--pack-destination", folder], ROOT);
    const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
    writeFileSync(join(folder, "package.json"), '{"private":true}');
    npm(["install", `./${tarball}`, "--ignore-scripts"], folder);

    const yinfa = (args: string[]) =>
      execFileSync(join(folder, "node_modules/.bin/yinfa"), args, {
        cwd: folder,
        encoding: "utf8",
        env: { PATH: process.env.PATH ?? "" },
      });
    yinfa(["init", "我的活动"]);
    const result = JSON.parse(
      yinfa(["render", "--dir", "我的活动", "--ignore-system-fonts", "--json"])
        .trim()
        .split("\n")
        .at(-1) ?? "",
    );
    expect(result.ok).toBe(true);
    expect(result.outputs.length).toBeGreaterThanOrEqual(2);
    expect(readdirSync(join(folder, "我的活动/out")).some((name) => name.endsWith(".pdf"))).toBe(
      true,
    );
  },
  600_000,
);
