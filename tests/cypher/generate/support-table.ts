import { functionNames } from "../../../src/cypher/index.ts";

/** What the engine reads, each by what it looks like in a statement. */
export const SUPPORT: readonly { readonly name: string; readonly looks: RegExp }[] = [
  ...[
    "MATCH",
    "OPTIONAL MATCH",
    "WHERE",
    "WITH",
    "UNWIND",
    "RETURN",
    "ORDER BY",
    "SKIP",
    "OFFSET",
    "LIMIT",
    "DISTINCT",
  ],
  ...["UNION", "UNION ALL", "UNION DISTINCT", "DESC", "CASE WHEN", "IS NULL", "IS NOT NULL", "OPTIONAL CALL"],
  ...["AND", "OR", "XOR", "NOT", "IN", "STARTS WITH", "ENDS WITH", "CONTAINS"],
].map((word) => ({ name: word, looks: new RegExp(`\\b${word}\\b`) }));

const FORMS: Readonly<Record<string, RegExp>> = {
  "CALL ()": /CALL \(\) \{/,
  "CALL (x)": /CALL \(\w+\) \{/,
  "CALL { WITH x": /CALL \{ WITH/,
  "CALL procedure YIELD": /CALL db\.\w+\(\) YIELD/,
  "EXISTS {}": /EXISTS \{/,
  "COUNT {}": /COUNT \{/,
  "pattern predicate": /(?:WHERE|NOT|AND|OR) \(?\(\w+\)(?:-->|<-)/,
  "pattern comprehension": /\[\(\(?\w+\)?\)-->\(/,
  "list comprehension": /\[\w+ IN .* \| /,
  "map projection": /\w+ \{\.(?:name|\*)/,
  "map literal": /\{i: /,
  parameter: /\$\w+/,
  "label |": /:A\|B/,
  "label &": /:A&B/,
  "label !": /:!A/,
  "label %": /:%/,
  "label ()": /:\(A\|B\)&!C/,
  "type |": /\[\w*:S\|T/,
  "walk *m..n": /\*\d\.\.\d/,
  "walk *": /\*[\]\s]/,
  "quantified {m,n}": /[->)]\{\d?,\d\}/,
  "quantified +": /[->)]\+/,
  "quantified path": /\(\(\w*\)-\[[^\]]*\]->\(\w*\)(?: WHERE [^)]*)?\)/,
  shortestPath: /= shortestPath\(/,
  allShortestPaths: /allShortestPaths\(/,
  "path variable": /\bp\d+ = \(/,
  "comma pattern": /MATCH [^{]*\), \(/,
  "node properties": /\(\w*[^()]* \{name:/,
  "node WHERE": /\(\w+[^()]* WHERE \w+\.n > 0\)/,
  "relationship properties": / \{k: 1\}\]/,
  "relationship WHERE": /WHERE \w+\.k < 2\]/,
  "direction out": /\]->|-->/,
  "direction in": /<-/,
  "direction both": /\]-\(|--\(/,
  index: /\[(?:0|1|2|-1|\w+)\]/,
  slice: /\[0?\.\.\d\]/,
  "chain of comparisons": /0 < .* <= 3/,
};

const OPERATORS = ["+", "-", "*", "/", "%", "^", "=", "<>", "<", "<=", ">", ">=", "=~"];

/** Not in every statement's reach: they answer differently at every call, or belong to another kind of time. */
const LEFT_OUT =
  /^(?:exists|isEmpty|.*\.(?:transaction|statement|realtime|fromepoch|fromepochmillis)|(?:local)?(?:date)?time\.truncate)$/;

export const EVERYTHING: readonly { readonly name: string; readonly looks: RegExp }[] = [
  ...SUPPORT,
  ...Object.entries(FORMS).map(([name, looks]) => ({ name, looks })),
  ...OPERATORS.map((sign) => ({ name: `operator ${sign}`, looks: new RegExp(` ${sign.replace(/[+*^]/g, "\\$&")} `) })),
  ...["all", "any", "none", "single", "reduce"].map((name) => ({
    name: `${name}()`,
    looks: new RegExp(`\\b${name}\\(\\w+ `),
  })),
  ...functionNames()
    .filter((name) => !LEFT_OUT.test(name))
    .map((name) => ({ name: `${name}()`, looks: new RegExp(`\\b${name.replace(".", "\\.")}\\(`) })),
];

/** How often each was drawn. */
export function countDraws(texts: readonly string[]): Map<string, number> {
  return new Map(EVERYTHING.map(({ name, looks }) => [name, texts.filter((text) => looks.test(text)).length]));
}
