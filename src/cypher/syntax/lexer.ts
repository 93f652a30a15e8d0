import { CypherError } from "../cypher-error.ts";

/** `text` is the name, the symbol or the digits as meant; strings and quoted names are unescaped. */
export interface Token {
  readonly kind:
    | "name"
    | "quoted-name"
    | "integer"
    | "float"
    | "malformed-number"
    | "string"
    | "parameter"
    | "symbol"
    | "end";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const SYMBOLS = ["<=", ">=", "<>", "..", "=~", "+=", "||", "!="];
const NAME = /[\p{ID_Start}\p{Pc}][\p{ID_Continue}\p{Sc}]*/uy;
const SPACE = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/uy;
const NUMBER = /0[xX][0-9a-fA-F]+|0[oO][0-7]+|\d*\.\d+(?:[eE][+-]?\d+)?|\d+(?:[eE][+-]?\d+)?/uy;
const MAX_TOKENS = 100_000;

/** Cuts a query into tokens; comments and white space are dropped, positions kept. The last token is `end`. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (true) {
    position = skipSpace(text, position);
    if (position >= text.length) break;
    const token = readToken(text, position);
    tokens.push(token);
    position = token.end;
    if (tokens.length > MAX_TOKENS) {
      throw new CypherError("query-too-long", "The query is too long.", { start: 0, end: 1 });
    }
  }
  tokens.push({ kind: "end", text: "", start: text.length, end: text.length });
  return tokens;
}

function skipSpace(text: string, position: number): number {
  SPACE.lastIndex = position;
  const end = SPACE.test(text) ? SPACE.lastIndex : position;
  if (text.startsWith("/*", end)) {
    throw new CypherError("unexpected-syntax", "This comment is never closed.", { start: end, end: end + 2 });
  }
  return end;
}

function readToken(text: string, start: number): Token {
  const first = text[start]!;
  if (first === "'" || first === '"') return readString(text, start);
  if (first === "`") return readQuotedName(text, start, "quoted-name");
  if (first === "$") return readParameter(text, start);
  if (/[0-9]/.test(first) || (first === "." && /[0-9]/.test(text[start + 1] ?? ""))) return readNumber(text, start);
  NAME.lastIndex = start;
  const name = NAME.exec(text);
  if (name) return { kind: "name", text: name[0], start, end: NAME.lastIndex };
  const symbol = SYMBOLS.find((candidate) => text.startsWith(candidate, start)) ?? first;
  if (!/^[-+*/%^=<>(){}[\],:;.|&!~?]/.test(symbol)) {
    const shown = String.fromCodePoint(text.codePointAt(start)!);
    throw new CypherError("unexpected-syntax", `The character ${shown} does not belong here.`, span(start, start + 1));
  }
  return { kind: "symbol", text: symbol, start, end: start + symbol.length };
}

function readNumber(text: string, start: number): Token {
  NUMBER.lastIndex = start;
  const digits = NUMBER.exec(text)![0];
  const end = start + digits.length;
  NAME.lastIndex = end;
  const tail = NAME.exec(text)?.[0] ?? "";
  if (tail !== "" || /^0\d+$/.test(digits)) {
    return { kind: "malformed-number", text: digits + tail, start, end: end + tail.length };
  }
  const float = !/^0[xXoO]/.test(digits) && /[.eE]/.test(digits);
  return { kind: float ? "float" : "integer", text: digits, start, end };
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\",
  "'": "'",
  '"': '"',
  "`": "`",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

function readString(text: string, start: number): Token {
  const quote = text[start]!;
  let value = "";
  let position = start + 1;
  while (position < text.length && text[position] !== quote) {
    if (text[position] === "\\") {
      const escaped = readEscape(text, position);
      value += escaped.value;
      position = escaped.end;
    } else {
      value += text[position];
      position++;
    }
  }
  if (position >= text.length) {
    throw new CypherError("unexpected-syntax", "This string is never closed.", span(start, start + 1));
  }
  return { kind: "string", text: value, start, end: position + 1 };
}

function readEscape(text: string, start: number): { value: string; end: number } {
  const letter = text[start + 1] ?? "";
  const simple = ESCAPES[letter];
  if (simple !== undefined) return { value: simple, end: start + 2 };
  if (letter === "u" || letter === "U") {
    const width = letter === "u" ? 4 : 8;
    const digits = text.slice(start + 2, start + 2 + width);
    const code = Number.parseInt(digits, 16);
    if (digits.length === width && /^[0-9a-fA-F]+$/.test(digits) && code <= 0x10ffff) {
      return { value: String.fromCodePoint(code), end: start + 2 + width };
    }
    const hint = `\\${letter} takes ${width} hexadecimal digits.`;
    throw new CypherError("invalid-unicode-literal", "This is no character.", span(start, start + 2), hint);
  }
  const hint = `Write \\\\${letter} for a backslash and ${letter || "a quote"}.`;
  throw new CypherError("unexpected-syntax", `\\${letter} is no escape of a string.`, span(start, start + 2), hint);
}

function readQuotedName(text: string, start: number, kind: "quoted-name" | "parameter"): Token {
  const open = text.indexOf("`", start);
  let value = "";
  let position = open + 1;
  while (position < text.length) {
    if (text[position] === "`") {
      if (text[position + 1] !== "`") return { kind, text: value, start, end: position + 1 };
      position++;
    }
    value += text[position];
    position++;
  }
  throw new CypherError("unexpected-syntax", "This back-tick is never closed.", span(open, open + 1));
}

function readParameter(text: string, start: number): Token {
  if (text[start + 1] === "`") return readQuotedName(text, start, "parameter");
  const name = /[\p{ID_Continue}\p{Sc}]+/uy;
  name.lastIndex = start + 1;
  const found = name.exec(text);
  if (!found) throw new CypherError("unexpected-syntax", "A parameter needs a name after $.", span(start, start + 1));
  return { kind: "parameter", text: found[0], start, end: name.lastIndex };
}

function span(start: number, end: number) {
  return { start, end };
}
