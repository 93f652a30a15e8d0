/* Every surface form of every declared verb, folded, with what it can be. Built once at load. */
import { conjugate, type VerbForm } from "./conjugate.ts";
import type { VerbSpec } from "./verb-spec.ts";

export interface IndexedForm extends VerbForm {
  readonly verb: string;
}

/** The key of a verb: lemma and form tell homographs apart. */
export function verbKey(verb: Pick<VerbSpec, "lemma" | "form">): string {
  return `${verb.lemma}/${verb.form}`;
}

export function indexVerbs(verbs: Iterable<VerbSpec>): ReadonlyMap<string, readonly IndexedForm[]> {
  const index = new Map<string, IndexedForm[]>();
  const seen = new Set<string>();
  for (const spec of verbs) {
    const verb = verbKey(spec);
    if (seen.has(verb)) continue;
    seen.add(verb);
    for (const form of conjugate(spec)) {
      const entry = { ...form, verb };
      const known = index.get(form.surface);
      if (known) known.push(entry);
      else index.set(form.surface, [entry]);
    }
  }
  return index;
}
