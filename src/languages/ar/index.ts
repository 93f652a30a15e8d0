import type { Resources } from "../../resources/load-resources.ts";
import type { Language } from "../language.ts";
import type { Lexicon } from "../lexicon.ts";
import { buildLexicon } from "./build-lexicon.ts";
import { analyzeWord } from "./clitics.ts";
import { fold } from "./fold.ts";

/** Arabic with the words of the data files. Building takes some tens of milliseconds: do it once. */
export function arabic(resources: Resources): Language & { readonly lexicon: Lexicon } {
  const { lexicon, vocabulary } = buildLexicon(resources);
  return { code: "ar", fold, lexicon, analyze: (raw) => analyzeWord(raw, vocabulary) };
}
