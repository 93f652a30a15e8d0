/* The forms of the English verbs that questions are asked with. */

export interface VerbForms {
  readonly base: string;
  readonly third: string;
  readonly past: readonly string[];
  readonly participle: readonly string[];
  readonly gerund: string;
}

/** `irregular`: base form, past, participle. A phrase is inflected in its first word. */
export function verbForms(phrase: string, irregular: readonly (readonly string[])[]): VerbForms {
  const [base = "", ...rest] = phrase.split(" ");
  const whole = (form: string) => [form, ...rest].join(" ");
  const known = irregular.find(([first]) => first === base);
  const past = known?.[1] ?? regular(base, "ed");
  const participle = known?.[2] ?? past;
  return {
    base: phrase,
    third: whole(thirdPerson(base)),
    past: [whole(past)],
    participle: [...new Set([whole(participle), whole(past)])],
    gerund: whole(regular(base, "ing")),
  };
}

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/u.test(base) ? `${base}es` : `${base}s`;
}

const DOUBLED = /^(?:repel|control|ban|shut|hit|run|dig|get|admit|stab|rob|cut|transfer|patrol|expel)$/u;

function regular(base: string, ending: "ed" | "ing"): string {
  if (ending === "ed" && base.endsWith("e")) return `${base}d`;
  if (ending === "ed" && /[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ied`;
  if (ending === "ing" && /[^eoy]e$/u.test(base)) return `${base.slice(0, -1)}ing`;
  return DOUBLED.test(base) ? `${base}${base.at(-1)}${ending}` : `${base}${ending}`;
}
