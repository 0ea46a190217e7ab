/** A fresh process of Typst: `node fresh-typst.js FACES SOURCE PDF`. */
import { readFileSync, writeFileSync } from "node:fs";
import { openTypst } from "./typst.ts";

const [faces = "", source = "", pdf = ""] = process.argv.slice(2);
writeFileSync(pdf, openTypst(faces)(readFileSync(source, "utf8")));
