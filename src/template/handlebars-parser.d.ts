/// <reference types="handlebars" />

/** The parser of the package by itself, without its compiler and its runtime. */
declare module "handlebars/dist/cjs/handlebars/compiler/base.js" {
  /** Throws an `Error` that tells line and column if the source cannot be read. */
  export function parse(source: string): hbs.AST.Program;
}
