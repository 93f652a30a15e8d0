/* Forms of a relative adjective (turki, kuri shamali): what "{m} {f} {M} {F}" stand for in the templates of states.yaml. */
import { AL, ALEF, NOON, TEH, TEH_MARBUTA, WAW, YEH } from "./letters.ts";

export interface AdjectiveForms {
  /** Definite masculine and feminine, indefinite masculine and feminine. */
  readonly m: string;
  readonly f: string;
  readonly M: string;
  readonly F: string;
  /** Everything an adjective or demonym can look like on a noun, definite and not. */
  readonly all: readonly string[];
}

export function adjectiveForms(masculine: string): AdjectiveForms {
  const words = masculine.split(" ");
  const each = (change: (word: string) => string) => words.map(change).join(" ");
  const feminine = (word: string) => word + TEH_MARBUTA;
  const forms = {
    m: each((word) => AL + word),
    f: each((word) => AL + feminine(word)),
    M: masculine,
    F: each(feminine),
  };
  const all = [forms.m, forms.f, forms.M, forms.F];
  for (const ending of [WAW + NOON, YEH + NOON, TEH + ALEF + NOON, TEH + YEH + NOON, ALEF + NOON, ALEF + TEH, ALEF])
    all.push(
      each((word) => word + ending),
      each((word) => AL + word + ending),
    );
  return { ...forms, all };
}
