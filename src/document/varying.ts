/** Which words differ from document to document of a run, told by the data that they come from. */

/** Whether a value of the data lies at the path or below it. */
const liesBelow = (path: string, above: string): boolean =>
  path.startsWith(above) && [undefined, ".", "["].includes(path[above.length]);

/** Whether words of this path hold a value of one of the paths: part of it, or made out of it. */
export const isVarying = (path: string, varying: readonly string[]): boolean =>
  path !== "" && varying.some((own) => liesBelow(path, own) || liesBelow(own, path));
