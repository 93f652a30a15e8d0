import type { RegexReader } from "./regex-reader.ts";
import { RegexRefusal } from "./regex-refusal.ts";

const VERTICAL = "\\n\\x{0B}\\f\\r\\x{85}\\x{2028}\\x{2029}";
const HORIZONTAL = " \\t\\x{A0}\\x{1680}\\x{180e}\\x{2000}-\\x{200a}\\x{202f}\\x{205f}\\x{3000}";
const SPACE = "\\t-\\r ";

/** Escapes that stand for a set: what belongs between the brackets. */
const SETS: Readonly<Record<string, string>> = { s: SPACE, h: HORIZONTAL, v: VERTICAL };

/** Escapes that both languages read alike. */
const SHARED = /^[dDwWtnrfabBAz]/;

/** Reads an escape outside brackets. */
export function translateEscape(reader: RegexReader): string {
  const letter = reader.accept(/^\\(.)/su)?.[1] ?? "";
  const set = SETS[letter.toLowerCase()];
  if (set !== undefined) return `[${letter === letter.toLowerCase() ? "" : "^"}${set}]`;
  if (letter === "R") return `(?:\\r\\n|[${VERTICAL}])`;
  if (SHARED.test(letter)) return `\\${letter}`;
  if (letter === "p" || letter === "P") return translateProperty(reader, letter === "P", false);
  return translateCharacter(reader, letter);
}

/** Reads an escape between brackets. */
export function translateSetEscape(reader: RegexReader): string {
  const letter = reader.accept(/^\\(.)/su)?.[1] ?? "";
  if (Object.hasOwn(SETS, letter)) return SETS[letter]!;
  if (/[SHV]/.test(letter)) throw new RegexRefusal(`\\${letter} in a set`, null);
  if (/[dDwWtnrfa]/.test(letter)) return `\\${letter}`;
  if (letter === "p" || letter === "P") return translateProperty(reader, letter === "P", true);
  return translateCharacter(reader, letter);
}

/** An escape that stands for one character. */
function translateCharacter(reader: RegexReader, letter: string): string {
  if (letter === "u") return byCode(reader.accept(/^([0-9a-fA-F]{4})/)?.[1], 16);
  if (letter === "x")
    return byCode((reader.accept(/^([0-9a-fA-F]{2})/) ?? reader.accept(/^\{([0-9a-fA-F]+)\}/))?.[1], 16);
  if (letter === "0") return byCode(reader.accept(/^([0-3][0-7]{0,2}|[0-7]{1,2})/)?.[1], 8);
  if (letter === "e") return "\\x{1B}";
  if (/^[1-9k]$/.test(letter)) throw new RegexRefusal("a back reference", null);
  if (letter === "" || /^[a-zA-Z]$/.test(letter)) throw new RegexRefusal(`the escape \\${letter}`, null);
  return /^[ -~]$/.test(letter) ? `\\${letter}` : letter;
}

function byCode(digits: string | undefined, base: number): string {
  const code = digits === undefined ? Number.NaN : Number.parseInt(digits, base);
  if (!(code <= 0x10ffff)) throw new RegexRefusal("invalid", null);
  return `\\x{${code.toString(16)}}`;
}

const POSIX = "Lower Upper ASCII Alpha Digit Alnum Punct Graph Print Blank Cntrl XDigit Space".split(" ");

/** Java's `\p{Alpha}`, `\p{IsArabic}`, `\p{script=Arabic}`, `\p{Lu}`; blocks and Java's own properties are refused. */
function translateProperty(reader: RegexReader, negated: boolean, inSet: boolean): string {
  const name = (reader.accept(/^\{\^?([\w= ]+)\}/) ?? reader.accept(/^([A-Z])/))?.[1];
  if (name === undefined) throw new RegexRefusal("invalid", null);
  if (POSIX.includes(name)) {
    const named = `[:${negated ? "^" : ""}${name.toLowerCase()}:]`;
    return inSet ? named : `[${named}]`;
  }
  const plain = name.replace(/^(?:Is|(?:script|sc|general_category|gc)=)/, "");
  const known = /^[CLMNPSZ][a-z]?$/.test(plain) || (plain !== name && /^[A-Z][a-z]+(?:_[A-Z][a-z]+)*$/.test(plain));
  if (!known) throw new RegexRefusal(`\\p{${name}}`, "Write \\p{L}, \\p{Lu}, \\p{IsArabic} or the like.");
  return `\\${negated ? "P" : "p"}{${plain}}`;
}
