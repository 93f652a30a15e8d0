/* Numbers that count people and things: digits, words, scales, vague counts, "more than", ranges. */
import type { Lexicon } from "../../languages/lexicon.ts";
import type { Quantity } from "../../model/claim.ts";
import type { QuantityMention } from "../../model/mention.ts";
import type { Token } from "../../model/token.ts";
import { WAW } from "../../patterns/joining.ts";
import type { PhraseTrie } from "../../patterns/phrase-trie.ts";
import { wordKeys } from "../../patterns/word-keys.ts";

/** "three hundred thousand million": no number has more. */
const SCALES = 3;

interface Parsed {
  readonly value: number;
  readonly end: number;
}

/** The count that begins at `index`, without the noun; null when there is none. */
export function quantityAt(
  tokens: readonly Token[],
  text: string,
  index: number,
  lexicon: Lexicon,
): QuantityMention | null {
  if (isGlued(tokens, index, lexicon)) return null;
  let at = index;
  const effects = new Set<"min" | "max" | "approx">();
  for (let round = 0; round < 2; round++) {
    const modifier = phraseAt(tokens, at, lexicon.modifiers, round === 0);
    if (!modifier || modifier.values[0]?.after) break;
    effects.add(modifier.values[0]!.effect);
    at += modifier.length;
  }
  const counted =
    rangeAt(tokens, at, lexicon) ??
    vagueAt(tokens, at, lexicon, at === index) ??
    exactAt(tokens, at, lexicon, at === index);
  if (!counted || isShare(tokens, counted.end, lexicon)) return null;
  let { end } = counted;
  const after = phraseAt(tokens, end, lexicon.modifiers, false);
  if (after?.values[0]?.after) {
    effects.add(after.values[0].effect);
    end += after.length;
  }
  return {
    first: index,
    end,
    partitive: tokens[end]?.folded === "\u0645\u0646",
    quantity: withEffects(counted, effects, text.slice(tokens[index]!.span.start, tokens[end - 1]!.span.end)),
  };
}

interface Counted {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly approx: boolean;
  readonly end: number;
}

/** "more than N" includes N and drops the value, "about N" keeps it. */
export function withEffects(
  counted: Omit<Counted, "end">,
  effects: ReadonlySet<"min" | "max" | "approx">,
  text: string,
): Quantity {
  const { value, min, max } = counted;
  const known = value ?? min ?? max;
  const most = value ?? max ?? min;
  if (effects.has("min")) return { value: null, min: known, max: null, approx: counted.approx, unit: null, text };
  if (effects.has("max")) return { value: null, min: null, max: most, approx: counted.approx, unit: null, text };
  return { value, min, max, approx: counted.approx || effects.has("approx"), unit: null, text };
}

function rangeAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Counted | null {
  const token = tokens[at];
  if (token?.kind === "number") {
    const range = /^(\d+)-(\d+)$/u.exec(token.folded);
    if (range && Number(range[1]) < Number(range[2]) && Number(range[2]) < 1900)
      return { value: null, min: Number(range[1]), max: Number(range[2]), approx: false, end: at + 1 };
  }
  if (token?.folded !== "\u0628\u064A\u0646") return null;
  const low = exactAt(tokens, at + 1, lexicon, false, false);
  if (!low?.value) return null;
  const apart = tokens[low.end]?.folded === WAW;
  const high = apart
    ? exactAt(tokens, low.end + 1, lexicon, true, false)
    : (exactAt(tokens, low.end, lexicon, true, false, true) ?? exactAt(tokens, low.end, lexicon, true, false));
  return high?.value && high.value > low.value
    ? { value: null, min: low.value, max: high.value, approx: false, end: high.end }
    : null;
}

function vagueAt(tokens: readonly Token[], at: number, lexicon: Lexicon, proclitics: boolean): Counted | null {
  const match = phraseAt(tokens, at, lexicon.vague, proclitics);
  const vague = match?.values[0];
  if (!match || !vague) return null;
  let end = at + match.length;
  let factor = 1;
  const scale = lexicon.scales.get(tokens[end]?.nouns[0]?.stem ?? tokens[end]?.folded ?? "");
  if (scale) {
    factor = scale;
    end++;
  }
  return {
    value: null,
    min: vague.min * factor,
    max: vague.max === undefined ? null : vague.max * factor,
    approx: true,
    end,
  };
}

function exactAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  proclitics: boolean,
  joins = true,
  conjoined = false,
): Counted | null {
  let total = 0;
  let end = at;
  let found = false;
  for (let part = 0; part < 4; part++) {
    const number = simpleAt(tokens, end, lexicon, part === 0 && proclitics, part > 0 || conjoined);
    if (!number) break;
    let { value } = number;
    end = number.end;
    for (let scales = 0; scales < SCALES; scales++) {
      const scale = scaleAt(tokens, end, lexicon);
      if (!scale) break;
      value *= scale;
      end++;
    }
    total = found && value >= 1000 && total < 1000 ? (total || 1) * value : total + value;
    found = true;
    if (!joins) break;
  }
  return found ? { value: total, min: null, max: null, approx: false, end } : null;
}

function scaleAt(tokens: readonly Token[], at: number, lexicon: Lexicon): number | null {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  return lexicon.scales.get(token.folded) ?? null;
}

function simpleAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  proclitics: boolean,
  conjoined: boolean,
): Parsed | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === "number" && !conjoined) {
    const digits = token.folded.replace(/[,\u066C](?=\d{3}(?:\D|$))/gu, "").replace(/[\u066B]/u, ".");
    return /^\d+(?:\.\d+)?$/u.test(digits) ? { value: Number(digits), end: at + 1 } : null;
  }
  for (const { key, reading } of wordKeys(token)) {
    if (conjoined !== (reading?.conjunction === WAW)) continue;
    if (!proclitics && reading?.preposition) continue;
    if (reading?.article) continue;
    const match = lexicon.numberWords.longest(key, (offset) =>
      tokens[at + offset] ? [tokens[at + offset]!.folded] : null,
    );
    const value = match?.values[0];
    if (match && value !== undefined) return { value, end: at + match.length };
  }
  return null;
}

function phraseAt<T>(tokens: readonly Token[], at: number, trie: PhraseTrie<T>, proclitics: boolean) {
  const token = tokens[at];
  if (!token) return null;
  for (const { key, reading } of wordKeys(token)) {
    if (!proclitics && reading && (reading.preposition || reading.conjunction)) continue;
    const match = trie.longest(key, (offset) => (tokens[at + offset] ? [tokens[at + offset]!.folded] : null));
    if (match) return match;
  }
  return null;
}

/** The number of a name (F16, Badr1) counts nobody; after other words only the space is missing. */
function isGlued(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const token = tokens[index]!;
  const before = tokens[index - 1];
  if (token.kind !== "number" || !before || before.span.end !== token.span.start) return false;
  if (before.kind === "latin") return true;
  if (before.kind !== "word" || before.folded.length === 1 || before.verbs.length > 0) return false;
  if (lexicon.prepositions.has(before.folded) || lexicon.modifiers.startsWith(before.folded)) return false;
  return !before.nouns.some(({ stem }) => lexicon.heads.startsWith(stem) || lexicon.frameWords.startsWith(stem));
}

/** Percentages count nobody. */
function isShare(tokens: readonly Token[], end: number, lexicon: Lexicon): boolean {
  const next = (offset: number) => tokens[end + offset]?.folded ?? null;
  const first = next(0);
  return first !== null && lexicon.percent.longest(first, (offset) => listed(next(offset))) !== null;
}

function listed(key: string | null): readonly string[] | null {
  return key === null ? null : [key];
}
