import { RE2JS } from "re2js";
import { translateEscape } from "./java-escapes.ts";
import { translateSet } from "./java-sets.ts";
import { RegexReader } from "./regex-reader.ts";
import { RegexRefusal } from "./regex-refusal.ts";

/** Says whether a whole string fits. */
export type StringTest = (text: string) => boolean;

/**
 * A pattern as Java writes it, for an engine that needs time in proportion to the text whatever the pattern. Throws a
 * RegexRefusal for what that engine cannot do (looking around, back references) or would do otherwise than Java.
 */
export function compileJavaRegex(pattern: string): StringTest {
  const translated = new Translator(pattern).translate();
  try {
    const regex = RE2JS.compile(translated);
    return (text) => regex.matches(text);
  } catch {
    throw new RegexRefusal("invalid", null);
  }
}

interface Flags {
  readonly ignoreCase: boolean;
  readonly unicodeCase: boolean;
  readonly dotAll: boolean;
}

/** What Java's dot leaves out. */
const DOT = "[^\\n\\r\\x{85}\\x{2028}\\x{2029}]";

class Translator {
  readonly #reader: RegexReader;
  readonly #outer: Flags[] = [];
  #flags: Flags = { ignoreCase: false, unicodeCase: false, dotAll: false };

  constructor(pattern: string) {
    this.#reader = new RegexReader(pattern);
  }

  translate(): string {
    let translated = "";
    while (!this.#reader.atEnd()) translated += this.#next();
    return translated;
  }

  #next(): string {
    const reader = this.#reader;
    if (reader.startsWith("\\Q")) return this.#quoted();
    const possessive = reader.accept(/^(?:[*+?]|\{\d+(?:,\d*)?\})\+/);
    if (possessive) throw new RegexRefusal("a possessive quantifier", "Leave out the second +.");
    const character = reader.peek();
    if (character === "\\") return translateEscape(reader);
    if (character === "[") return this.#cased(translateSet(reader));
    if (character === "(") return this.#group();
    reader.take();
    if (character === ")") this.#flags = this.#outer.pop() ?? this.#flags;
    if (character === "." && !this.#flags.dotAll) return DOT;
    return this.#cased(character);
  }

  #quoted(): string {
    const text = this.#reader.accept(/^\\Q([\s\S]*?)(?:\\E|$)/)!;
    return RE2JS.quote(this.#cased(text[1]!));
  }

  /** Java's (?i) knows only the case of Latin letters a to z, unless (?iu) asks for all. */
  #cased(text: string): string {
    const { ignoreCase, unicodeCase } = this.#flags;
    if (ignoreCase && !unicodeCase && /(?=\P{ASCII})[\p{Lu}\p{Ll}\p{Lt}]/u.test(text)) {
      throw new RegexRefusal("(?i) before letters beyond a to z", "Write (?iu).");
    }
    return text;
  }

  #group(): string {
    const reader = this.#reader;
    const looking = reader.accept(/^\(\?(?:[=!>]|<[=!])/);
    if (looking?.[0] === "(?>") throw new RegexRefusal("an atomic group", "Write (?:…).");
    if (looking) throw new RegexRefusal("a group that looks around", "Join two conditions by AND or AND NOT.");
    const flagged = reader.accept(/^\(\?([a-zA-Z]*)(-[a-zA-Z]+)?([:)])/);
    if (!flagged) {
      this.#outer.push(this.#flags);
      return (reader.accept(/^\(\?<[a-zA-Z][a-zA-Z0-9]*>/) ?? reader.accept(/^\(/))![0];
    }
    const [, on = "", off = "", end] = flagged;
    const unknown = /[^imsu-]/.exec(on + off);
    if (unknown) throw new RegexRefusal(`the flag ${unknown[0]}`, "Flags may be i, m, s and u.");
    if (end === ":") this.#outer.push(this.#flags);
    this.#flags = {
      ignoreCase: switched(this.#flags.ignoreCase, "i", on, off),
      unicodeCase: switched(this.#flags.unicodeCase, "u", on, off),
      dotAll: switched(this.#flags.dotAll, "s", on, off),
    };
    const [shownOn, shownOff] = [on.replaceAll("u", ""), off.replaceAll("u", "").replace(/^-$/, "")];
    return shownOn + shownOff === "" && end === ")" ? "(?:)" : `(?${shownOn}${shownOff}${end}`;
  }
}

function switched(before: boolean, letter: string, on: string, off: string): boolean {
  return off.includes(letter) ? false : before || on.includes(letter);
}
