/** What the pages do not show by themselves; said in the properties of the DOCX, to be read back. */
import type { OfficialDocument } from "../document/tree.ts";

/** 盖章, where a document with a number is not sealed or one without is. */
function sealWord({ closing, metadata }: OfficialDocument): string | undefined {
  if (!closing || closing.signatures) return undefined;
  const isUsual = closing.sealed === (metadata.documentNumber !== undefined);
  return isUsual ? undefined : closing.sealed ? "是" : "否";
}

/** 签署人 in their order, where a stamp stands in the place of a name. */
function signerWords({ closing }: OfficialDocument): string | undefined {
  const { signatures = [] } = closing ?? {};
  const isStamped = signatures.some(({ stamp, name }) => stamp && name);
  return isStamped ? signatures.map(({ name }) => name?.text ?? "").join("、") : undefined;
}

/** By the names of the data file; absent if the pages say everything. */
export function unseenOf(tree: OfficialDocument): Readonly<Record<string, string>> | undefined {
  const landscape = tree.attachments.filter((one) => one.landscape).map(({ label }) => label);
  const facts = {
    格式: tree.format,
    盖章: sealWord(tree),
    签署人: signerWords(tree),
    横排: landscape.length > 0 ? landscape.join("、") : undefined,
  };
  const known = Object.entries(facts).flatMap(([name, word]) =>
    word === undefined ? [] : [[name, word]],
  );
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}
