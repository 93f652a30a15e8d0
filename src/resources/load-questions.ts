import { readFileSync } from "node:fs";
import { join } from "node:path";
import { INSTALLED_FOLDER } from "./data-files.ts";
import { refusal } from "./fault.ts";
import { type QuestionWords, questionsSchema } from "./questions.schema.ts";
import { readYaml } from "./yaml.ts";

const loaded = new Map<string, QuestionWords>();

/** How questions are asked in a language. Throws a RawiError `resources/invalid`, one line for each fault. */
export function loadQuestions(language: "ar" | "en"): QuestionWords {
  const known = loaded.get(language);
  if (known) return known;
  const name = `lexicon/${language}/questions.yaml`;
  const read = readYaml(readFileSync(join(INSTALLED_FOLDER, name), "utf8"), questionsSchema, `graph/${name}`);
  if (read.value === null) throw refusal(read.diagnostics);
  loaded.set(language, read.value);
  return read.value;
}
