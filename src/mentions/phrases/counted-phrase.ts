import { adjective, adjectivesAfter, nationality } from "./agreement.ts";
import type { Draft } from "./draft.ts";
import { closeQuote, type PhraseContext, pastQuotes } from "./phrase-context.ts";

const OF = "\u0645\u0646";
/** Words that say what kind of source it is. */
const KINDS = 6;
const ACTORS = new Set(["ArmedGroup", "StateForce", "Government", "Organization", "Media", "Person"]);

/** People and things that are counted: adjectives, then whose they are. */
export function counted(context: PhraseContext, base: Draft, depth: number): Draft {
  let { end } = base;
  end = adjectivesAfter(context, end, base.definite, [base]);
  const next = pastQuotes(context, end);
  const token = context.tokens[next];
  const partitive = token?.folded === OF;
  const owner =
    token && (partitive || !base.definite) ? context.nominalAt(partitive ? next + 1 : next, depth + 1) : null;
  if (
    owner &&
    (partitive || owner.preposition === "") &&
    !owner.conjoined &&
    base.category === "population" &&
    ["ArmedGroup"].includes(owner.type)
  ) {
    // Prisoners and fugitives of a group are the group (gold/GUIDELINES.md).
    if (owner.identity) return { ...base, end: owner.end, type: owner.type, identity: owner.identity, inner: owner };
  }
  if (
    owner &&
    !partitive &&
    owner.preposition === "" &&
    !owner.conjoined &&
    owner.quantity === null &&
    end === base.end
  )
    end = closeQuote(context, owner).end;
  const national = base.category === "population" ? null : nationality(context, base.end, end);
  return {
    ...base,
    end,
    identity: national && base.type !== "" ? national : null,
    anaphor: base.definite && end === base.end,
  };
}

/** "a military source", "a source in X", "a source close to X". */
export function source(context: PhraseContext, base: Draft, depth: number): Draft {
  let end = adjectivesAfter(context, base.end, base.definite, [base]);
  // A second kind of the same source: "security and local sources".
  while (
    end - base.end < KINDS &&
    context.tokens[end]?.nouns.some((reading) => reading.conjunction && reading.stem.endsWith("\u0647")) &&
    adjective(context, end, base.definite, true, [base])
  )
    end++;
  let inner: Draft | null = null;
  const link = context.tokens[end];
  if (
    link &&
    !context.names.has(end) &&
    (link.folded === "\u0641\u064A" ||
      link.folded === OF ||
      link.folded === "\u062F\u0627\u062E\u0644" ||
      link.folded === "\u0644\u062F\u064A")
  ) {
    inner = context.nominalAt(pastQuotes(context, end + 1), depth + 1);
    // "a soldier in an attack" is no soldier of the attack; a source may be in a hospital.
    if (inner && (inner.conjoined || !(ACTORS.has(inner.type) || (inner.type === "Facility" && base.speakingOnly))))
      inner = null;
  } else if (!base.definite) {
    inner = context.nominalAt(pastQuotes(context, end), depth + 1);
    if (inner && (inner.preposition || inner.conjoined || !ACTORS.has(inner.type))) inner = null;
  }
  return {
    ...base,
    end: inner ? closeQuote(context, inner).end : end,
    inner,
    anaphor: base.definite && !inner && end === base.end,
  };
}
