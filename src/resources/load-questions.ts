import { readLanguageFile } from "./language-file.ts";
import { type QuestionWords, questionsSchema } from "./questions.schema.ts";

/** How questions are asked in a language. Throws a RawiError `resources/invalid`, one line for each fault. */
export function loadQuestions(language: "ar" | "en"): QuestionWords {
  return readLanguageFile(`lexicon/${language}/questions.yaml`, questionsSchema);
}
