/* Where in a Cypher statement its end stands: in a string, behind the colon of a label, behind the dot of a property. */

interface Place {
  /** Where what is being typed begins, in UTF-16 units. */
  readonly start: number;
  readonly typed: string;
}

export type CypherContext =
  | (Place & { readonly kind: "string"; readonly quote: string })
  /** `of`: the label or type whose properties are meant; null when it is not said. */
  | (Place & { readonly kind: "property"; readonly of: string | null })
  | (Place & { readonly kind: "word"; readonly variables: readonly string[] })
  | (Place & { readonly kind: "label" | "type" | "parameter" | "procedure" | "nothing" });

const WORD_AT_END = /[\p{L}\p{M}\p{N}_]*$/u;
/** `(a:Label`, `[r:TYPE`: a variable with what it is said to be. */
const DECLARED = /([([])\s*([\p{L}_][\p{L}\p{M}\p{N}_]*)?\s*(?::\s*`?([\p{L}_][\p{L}\p{M}\p{N}_]*))?/gu;
const NAMED_AS = /\bAS\s+([\p{L}_][\p{L}\p{M}\p{N}_]*)/giu;

/** `before`: the statement up to the place. */
export function readCypherContext(before: string): CypherContext {
  const { quote, start, brackets, comment } = scan(before);
  if (comment) return { kind: "nothing", start: before.length, typed: "" };
  if (quote !== null) return { kind: "string", quote, start, typed: before.slice(start) };
  const typed = WORD_AT_END.exec(before)?.[0] ?? "";
  const place = { start: before.length - typed.length, typed };
  const head = before.slice(0, place.start).trimEnd();
  const inside = brackets.at(-1) ?? "";
  if (head.endsWith("$")) return { kind: "parameter", ...place };
  if (/\bCALL\s*[\w.]*$/iu.test(before)) return procedure(before);
  const property = /([\p{L}_][\p{L}\p{M}\p{N}_]*)\s*\.$/u.exec(head)?.[1];
  if (property !== undefined) return { kind: "property", of: declaredAs(before, property), ...place };
  if (head.endsWith(":") || (head.endsWith("|") && inside !== "{")) {
    if (inside === "[") return { kind: "type", ...place };
    // The colon of a map stands behind a key, and a value follows.
    if (inside !== "{") return { kind: "label", ...place };
  }
  if (inside === "{" && /[{,]$/u.test(head)) return { kind: "property", of: openedBy(head), ...place };
  return { kind: "word", variables: variablesOf(before, place.start), ...place };
}

function procedure(before: string): CypherContext {
  const typed = /[\w.]*$/u.exec(before)?.[0] ?? "";
  return { kind: "procedure", start: before.length - typed.length, typed };
}

interface Scan {
  /** The quote in which the text ends; null outside strings. */
  readonly quote: string | null;
  /** Where that string begins, behind its quote. */
  readonly start: number;
  /** Open brackets, outermost first. */
  readonly brackets: readonly string[];
  readonly comment: boolean;
}

const CLOSES: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

function scan(text: string): Scan {
  let quote: string | null = null;
  let start = 0;
  const brackets: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (quote !== null) {
      if (character === "\\") at++;
      else if (character === quote) quote = null;
    } else if (character === "'" || character === '"') {
      quote = character;
      start = at + 1;
    } else if (character === "`") {
      const end = text.indexOf("`", at + 1);
      at = end === -1 ? text.length : end;
    } else if (text.startsWith("//", at) || text.startsWith("/*", at)) {
      const end = text.indexOf(text[at + 1] === "/" ? "\n" : "*/", at + 2);
      if (end === -1) return { quote: null, start: 0, brackets, comment: true };
      at = end + (text[at + 1] === "/" ? 0 : 1);
    } else if ("([{".includes(character)) brackets.push(character);
    else if (CLOSES[character] !== undefined && brackets.at(-1) === CLOSES[character]) brackets.pop();
  }
  return { quote, start, brackets, comment: false };
}

/** The label or type that a variable was given. */
function declaredAs(text: string, variable: string): string | null {
  for (const [, , name, label] of text.matchAll(DECLARED)) if (name === variable && label) return label;
  return null;
}

/** The label or type of the pattern in which a map has been opened: `(c:Claim {`. */
function openedBy(head: string): string | null {
  const pattern = head.slice(0, head.lastIndexOf("{"));
  return [...pattern.matchAll(DECLARED)].at(-1)?.[3] ?? null;
}

function variablesOf(text: string, end: number): string[] {
  const before = text.slice(0, end);
  const declared = [...before.matchAll(DECLARED)].map(([, , name]) => name);
  const named = [...before.matchAll(NAMED_AS)].map(([, name]) => name);
  return [...new Set([...declared, ...named].filter((name): name is string => name !== undefined))];
}
