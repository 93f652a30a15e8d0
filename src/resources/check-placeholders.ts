import type { Diagnostic } from "../model/diagnostic.ts";
import type { Dataset, Locate, Section } from "./dataset.ts";
import { faultAt } from "./fault.ts";
import type { Key } from "./placed-value.ts";

const IN_SENTENCES = ["{subject}", "{object}"];
const IN_NAMES = { ar: ["{m}", "{f}", "{M}", "{F}", "{name}"], en: ["{en}"] };

/** Templates have only the holes that somebody will fill; a sentence about two participants has both. */
export function checkPlaceholders(dataset: Dataset, locate: Locate): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const check = (section: Section, path: readonly Key[], template: string, known: readonly string[], all: boolean) => {
    const found: readonly string[] = template.match(/\{[^}]*\}?|\}/g) ?? [];
    const wrong = found.find((hole) => !known.includes(hole));
    const missing = all ? known.find((hole) => !found.includes(hole)) : undefined;
    if (wrong === undefined && missing === undefined) return;
    const expected = all
      ? `expected the placeholders ${known.join(" and ")}`
      : `expected no placeholders but ${known.join(" ")}`;
    const message = `${expected}; found ${wrong === undefined ? `no ${missing}` : JSON.stringify(wrong)}`;
    diagnostics.push(faultAt("resources/placeholder", locate(section, path), message));
  };
  for (const language of ["ar", "en"] as const) {
    for (const [index, { sentence }] of dataset.relations.entries()) {
      check("relations", [index, "sentence", language], sentence[language], IN_SENTENCES, true);
    }
    for (const [index, { names }] of dataset.bodies.entries()) {
      for (const [at, name] of names[language].entries()) {
        check("bodies", [index, "names", language, at], name, IN_NAMES[language], false);
      }
    }
  }
  return diagnostics;
}
