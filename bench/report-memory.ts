/** Preloaded into a command: says at its end, as the last line of stderr, its greatest size in KB. */
process.on("exit", () => console.error(process.resourceUsage().maxRSS));
