/* Surface forms of a declared noun, folded: singular, accusative, dual and construct, the listed plurals, and the forms before a suffix. */

import { fold } from "./fold.ts";
import { ALEF, HEH, NOON, TEH, WAW, YEH } from "./letters.ts";

export type NounNumber = "s" | "d" | "p";

export interface NounForm {
  readonly surface: string;
  readonly number: NounNumber;
}

const TEH_MARBUTA_FOLDED = HEH;

/** `lemma` may be several words: the first one is inflected. */
export function nounForms(lemma: string, plurals: readonly string[] = []): NounForm[] {
  const forms = new Map<string, NounNumber>();
  const add = (surface: string, number: NounNumber) => {
    if (!forms.has(surface)) forms.set(surface, number);
  };
  const [head = "", ...rest] = fold(lemma).split(" ");
  const tail = rest.length ? ` ${rest.join(" ")}` : "";
  const feminine =
    head.endsWith(TEH_MARBUTA_FOLDED) && head.length > 2 && !fold(lemma).includes(" ") ? true : head.endsWith(HEH);
  add(head + tail, "s");
  const base = feminine ? head.slice(0, -1) + TEH : head;
  if (!feminine && !head.endsWith(ALEF) && !head.endsWith(YEH)) add(head + ALEF + tail, "s");
  if (feminine) add(base + tail, "s");
  for (const ending of [ALEF + NOON, YEH + NOON]) add(base + ending + tail, "d");
  for (const ending of [ALEF, YEH]) if (feminine) add(base + ending + tail, "d");
  for (const plural of plurals) {
    const [first = "", ...more] = fold(plural).split(" ");
    const rest = more.length ? ` ${more.join(" ")}` : tail;
    add(first + rest, "p");
    if (
      !first.endsWith(NOON) &&
      !first.endsWith(TEH) &&
      !first.endsWith(WAW) &&
      !first.endsWith(YEH) &&
      !first.endsWith(ALEF)
    )
      add(first + ALEF + rest, "p");
  }
  return [...forms].map(([surface, number]) => ({ surface, number }));
}
