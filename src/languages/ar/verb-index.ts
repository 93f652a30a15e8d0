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

/** Forms whose masculine singular of the perfect is written like no noun. */
const UNLIKE_NOUNS = new Set<string>(["IV", "VII", "VIII", "X"]);

/** Of a verb that makes no claim only what is hardly ever a noun is worth reading. */
function isPlainlyVerb(
  { form }: VerbSpec,
  { tense, number, gender, person, jussive, encliticOnly }: VerbForm,
): boolean {
  if (jussive || encliticOnly || person === 1) return false;
  if (tense === "imperfect") return true;
  return number !== "d" && (gender !== "m" || number === "p" || UNLIKE_NOUNS.has(form));
}

/** `plain`: verbs that make no claim. */
export function indexVerbs(
  verbs: Iterable<VerbSpec>,
  plain: Iterable<VerbSpec> = [],
): ReadonlyMap<string, readonly IndexedForm[]> {
  const index = indexForms(verbs, () => true);
  for (const [surface, forms] of indexForms(plain, isPlainlyVerb)) if (!index.has(surface)) index.set(surface, forms);
  return index;
}

function indexForms(
  verbs: Iterable<VerbSpec>,
  wanted: (spec: VerbSpec, form: VerbForm) => boolean,
): Map<string, IndexedForm[]> {
  const index = new Map<string, IndexedForm[]>();
  const seen = new Set<string>();
  for (const spec of verbs) {
    const verb = verbKey(spec);
    if (seen.has(verb)) continue;
    seen.add(verb);
    for (const form of conjugate(spec)) {
      if (!wanted(spec, form)) continue;
      const entry = { ...form, verb };
      const known = index.get(form.surface);
      if (known) known.push(entry);
      else index.set(form.surface, [entry]);
    }
  }
  return index;
}
