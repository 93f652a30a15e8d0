import type { HeadSense } from "../../languages/lexicon.ts";
import type { Identity } from "../../model/mention.ts";
import { limitAfter } from "../quantities/limit-after.ts";
import { adjectivesAfter, nationality } from "./agreement.ts";
import type { Draft } from "./draft.ts";
import { closeQuote, identityOf, type PhraseContext, pastQuotes } from "./phrase-context.ts";

const OF = "\u0645\u0646";
const LI = "\u0644";
const BELONGING = ["\u062A\u0627\u0628\u0639", "\u0627\u0644\u062A\u0627\u0628\u0639"]; // tabi', al-tabi' (+ h, in, at)
const ACTORS = new Set(["ArmedGroup", "StateForce", "Government", "Organization", "Media", "Person"]);

/** Members, formations, arms: X acts. */
export function dissolving(context: PhraseContext, base: Draft, sense: HeadSense, depth: number): Draft | null {
  const owner = ownerAfter(context, base.end, base.definite, depth);
  if (owner) {
    const identity =
      owner.identity && ACTORS.has(owner.type)
        ? owner.identity
        : owner.type === "Place"
          ? forcesOf(context, owner)
          : null;
    if (identity) return { ...base, end: owner.end, type: identity.type, identity, definite: true, inner: owner };
    if (owner.category !== "place" && owner.category !== "facility" && ACTORS.has(owner.type)) {
      // "fighters of the movement": the movement is found by coreference.
      return {
        ...base,
        end: owner.end,
        type: owner.type,
        inner: owner,
        definite: owner.definite,
        anaphor: owner.anaphor,
        lemma: owner.anaphor ? owner.lemma : base.lemma,
      };
    }
  }
  const kind = owner ? base.end : kindAfter(context, base);
  const end = adjectivesAfter(context, kind, base.definite || kind > base.end, [base]);
  const national = nationality(context, base.end, end);
  // Fighters of a nation are not its army; those of a group are the group.
  if (national && (base.type === "StateForce" || national.type !== "StateForce"))
    return { ...base, end, type: national.type, identity: national, definite: true };
  if (kind > base.end) return { ...base, end, definite: true };
  if (sense.bare === "none" && end === base.end && !base.possessive && base.mode === null) return null;
  return { ...base, end, anaphor: base.definite && end === base.end && !base.possessive };
}

/** The owner of a dissolving head: the next name or body, also under "of" and "belonging to". */
function ownerAfter(context: PhraseContext, at: number, definite: boolean, depth: number): Draft | null {
  const limit = limitAfter(context.tokens, at, context.lexicon);
  const next = pastQuotes(context, at);
  const token = context.tokens[limit?.end ?? next];
  if (!token) return null;
  if (token.folded === OF) {
    const owner = context.nominalAt(pastQuotes(context, (limit?.end ?? next) + 1), depth + 1);
    return owner && actorOnly(closeQuote(context, owner));
  }
  const belongs = BELONGING.some((word) => token.folded.startsWith(word) && token.folded.length <= word.length + 2);
  if (belongs) {
    const owner = context.nominalAt(pastQuotes(context, next + 1), depth + 1);
    return owner?.preposition === LI ? actorOnly(owner) : null;
  }
  if (definite && next === at) return null;
  const owner = context.nominalAt(next, depth + 1);
  // "a statement of the army", "fighters of the movement" with li-: after an indefinite head it says whose they are.
  if (owner?.preposition === LI && !owner.conjoined && !definite) return actorOnly(owner);
  return owner && owner.preposition === "" && !owner.conjoined && owner.quantity === null
    ? closeQuote(context, owner)
    : null;
}

/** "forces of the security", "men of the police": a genitive that says what kind they are and is nobody by itself. */
function kindAfter(context: PhraseContext, base: Draft): number {
  const token = context.tokens[base.end];
  if (
    base.definite ||
    base.possessive ||
    token?.kind !== "word" ||
    context.names.has(base.end) ||
    context.timed.has(base.end)
  )
    return base.end;
  const noun = token.nouns.find((reading) => reading.article && !reading.conjunction && !reading.preposition);
  return noun?.known ? base.end + 1 : base.end;
}

function actorOnly(draft: Draft | null): Draft | null {
  return draft && (ACTORS.has(draft.type) || draft.category === "dissolving") ? draft : null;
}

/** "army of Turkey": the state's forces. */
function forcesOf(context: PhraseContext, owner: Draft): Identity | null {
  const country = owner.identity && context.lexicon.entities.get(owner.identity.id);
  if (!country || country.kind !== "country") return null;
  const forces = context.lexicon.entities.get(`${country.id}-forces`);
  return forces?.country === country.id && forces.type === "StateForce" ? identityOf(forces) : null;
}
