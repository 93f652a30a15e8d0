import { readLanguageFile } from "./language-file.ts";
import { type Phrases, phrasesSchema } from "./phrases.schema.ts";

/** What Rawi says to people in a language. Throws a RawiError `resources/invalid`, one line for each fault. */
export function loadPhrases(language: "ar" | "en"): Phrases {
  return readLanguageFile(`phrases/${language}.yaml`, phrasesSchema);
}
