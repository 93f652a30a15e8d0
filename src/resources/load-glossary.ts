import { type Glossary, glossarySchema } from "./glossary.schema.ts";
import { readLanguageFile } from "./language-file.ts";

/** English words for Arabic ones. Throws a RawiError `resources/invalid`, one line for each fault. */
export function loadGlossary(): Glossary {
  return readLanguageFile("lexicon/en/glossary.yaml", glossarySchema);
}
