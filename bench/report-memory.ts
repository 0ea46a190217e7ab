/**
 * Preloaded into a command: says at its end, as the last line of stderr, its greatest size in KB. Linux
 * counts the size of the process that started it into `maxRSS`, but not into VmHWM.
 */
import { readFileSync } from "node:fs";

function peakKB(): number {
  try {
    const [, peak] = /VmHWM:\s*(\d+)/u.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
    return Number(peak ?? process.resourceUsage().maxRSS);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

process.on("exit", () => console.error(peakKB()));
