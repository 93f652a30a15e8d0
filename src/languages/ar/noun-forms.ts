/* Surface forms of a declared noun, folded: singular, accusative, dual and construct, the listed plurals, and the forms before a suffix. */

import { fold } from "./fold.ts";
import { ALEF, HEH, NOON, TEH, WAW, YEH } from "./letters.ts";

export type NounNumber = "s" | "d" | "p";

export interface NounForm {
  readonly surface: string;
  readonly number: NounNumber;
}

const TEH_MARBUTA_FOLDED = HEH;
/** Plurals with these endings show no accusative alef. */
const TAKES_NO_ALEF = new Set([NOON, TEH, WAW, YEH, ALEF]);

/**
 * `lemma` may be several words: the first one is inflected. A listed plural is a plural also where it is written like the dual
 * (musallahin). The feminine ending stays in the construct state; before a suffix it is cut off with the suffix (clitics.ts).
 */
export function nounForms(lemma: string, plurals: readonly string[] = []): NounForm[] {
  const forms = new Map<string, NounNumber>();
  const add = (surface: string, number: NounNumber) => {
    if (!forms.has(surface)) forms.set(surface, number);
  };
  const [head = "", ...rest] = fold(lemma).split(" ");
  const tail = rest.length ? ` ${rest.join(" ")}` : "";
  const feminine = head.endsWith(TEH_MARBUTA_FOLDED) && head.length > 2;
  add(head + tail, "s");
  const nisba = lemma.split(" ")[0]!.endsWith(YEH) && head.length > 3;
  if (!feminine && !head.endsWith(ALEF) && (nisba || !head.endsWith(YEH))) add(head + ALEF + tail, "s");
  for (const plural of plurals) {
    const [first = "", ...more] = fold(plural).split(" ");
    const ending = more.length ? ` ${more.join(" ")}` : tail;
    add(first + ending, "p");
    if (!TAKES_NO_ALEF.has(first.at(-1) ?? "")) add(first + ALEF + ending, "p");
  }
  const base = feminine ? head.slice(0, -1) + TEH : head;
  for (const ending of [ALEF + NOON, YEH + NOON]) add(base + ending + tail, "d");
  if (feminine) for (const ending of [ALEF, YEH]) add(base + ending + tail, "d");
  return [...forms].map(([surface, number]) => ({ surface, number }));
}
