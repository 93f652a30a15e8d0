/* The parties of an event noun: whose raid, on whom. */
import { isActor, isCountry } from "../argument-types.ts";
import { foldKey } from "../fold-key.ts";
import type { Trigger } from "../triggers.ts";
import { type Argument, ofSlot, understood } from "./argument.ts";
import type { Phrase } from "./phrases.ts";
import { actorOf, isPersonal, thingOf } from "./pronouns.ts";
import { nounToken, phrasesAfter, type Scene } from "./scene.ts";

const OF = "\u0644";

/** Right after the noun, adjectives apart, bare: its genitive. A suffix of the noun fills that place. */
export function genitiveOf(
  scene: Scene,
  trigger: Trigger,
  score: number,
  role: "subject" | "object" = "subject",
): Argument | null {
  const suffix = trigger.noun?.enclitic ?? "";
  if (suffix && !isPersonal(suffix)) return null;
  if (suffix && role === "object") return thingOf(scene, suffix, trigger.first, score - 1);
  if (suffix) return suffixOf(scene, suffix, trigger, score - 1);
  if (trigger.noun?.article && trigger.end - trigger.first === 1) return null;
  const phrase = genitivePhrase(scene, trigger);
  return phrase?.slot && !phrase.event ? ofSlot(phrase.slot, "genitive", score) : null;
}

function suffixOf(scene: Scene, suffix: string, trigger: Trigger, score: number): Argument | null {
  return actorOf(scene, suffix, trigger.first, score) ?? thingOf(scene, suffix, trigger.first, score - 1);
}

export function genitivePhrase(scene: Scene, trigger: Trigger): Phrase | null {
  const phrase = scene.phrases.find((each) => each.first >= trigger.end);
  // "the killing and wounding of dozens": both nouns have one genitive.
  if (phrase?.event && phrase.conjoined && phrase.first === trigger.end && !phrase.slot)
    return genitivePhrase(scene, phrase.event);
  if (!phrase || phrase.preposition !== "" || phrase.conjoined) return null;
  for (let index = trigger.end; index < phrase.opens; index++)
    if (scene.view.tokens[index]!.kind !== "punctuation" || index > trigger.end) return null;
  return phrase;
}

/** Adjectives of nationality right after the noun: "Israeli raids", "the Syrian and Russian raids". */
export function adjectiveOf(scene: Scene, trigger: Trigger, score: number): Argument | null {
  const { view } = scene;
  const found: string[] = [];
  for (let index = trigger.end; index < Math.min(view.sentence.end, trigger.end + 5); index++) {
    const token = view.tokens[index]!;
    const other = view.slotAt(index)?.mention;
    // "two missiles, which the Israeli army": the adjective is the army's.
    if (token.kind !== "word" || (other && other.first > trigger.first && other.first < index)) break;
    const sense =
      view.lexicon.adjectives.get(token.folded) ??
      (found.length > 0 && token.folded.startsWith("\u0648")
        ? view.lexicon.adjectives.get(token.folded.slice(1))
        : undefined);
    if (sense && !sense.ambiguous) found.push(sense.entity);
    else if (
      found.length > 0 ||
      index - trigger.end >= 2 ||
      !isAdjectiveLike(token.folded, view.tokens[trigger.first]!.folded)
    )
      break;
  }
  const identities = found.flatMap((id) => {
    const entity = view.lexicon.entities.get(id);
    return entity
      ? [
          {
            id,
            name: entity.nameAr,
            type: entity.type,
            aliases: entity.nameEn ? [...entity.aliases, entity.nameEn] : entity.aliases,
          },
        ]
      : [];
  });
  const [first, ...others] = identities;
  return first ? understood(first, "adjective", score, others) : null;
}

/** Agrees in article with the noun: another adjective may follow it ("air raids, Israeli"). */
function isAdjectiveLike(word: string, noun: string): boolean {
  return word.startsWith("\u0627\u0644") === noun.startsWith("\u0627\u0644") || !noun.startsWith("\u0627\u0644");
}

/** The phrase under a preposition, near. */
export function underPreposition(scene: Scene, from: number, preposition: string, score: number): Argument[] {
  const key = foldKey(preposition);
  const wanted = scene.view.lexicon.alike.get(key) ?? new Set([key]);
  return phrasesAfter(scene, from)
    .filter((phrase) => phrase.slot && !phrase.event && wanted.has(phrase.preposition) && !phrase.conjoined)
    .filter((phrase) => phrase.opens - from <= 14)
    .map((phrase) => ofSlot(phrase.slot!, preposition, score - Math.max(0, phrase.opens - from) * 0.25));
}

/** Agent of an event noun, whatever its frame names: adjective, genitive actor, "of X". */
export function agentOfEvent(scene: Scene, trigger: Trigger): Argument | null {
  const parties = scene.parties.get(nounToken(trigger));
  if (parties) return parties.agent;
  const adjective = adjectiveOf(scene, trigger, 5);
  if (adjective) return adjective;
  const genitive = genitiveOf(scene, trigger, 5);
  if (genitive && actsAlone(scene, genitive)) return genitive;
  if (trigger.verb) return null;
  return underPreposition(scene, trigger.end, OF, 4).find((each) => each.slot && isActor(each.slot.mention)) ?? null;
}

function actsAlone(scene: Scene, argument: Argument): boolean {
  const mention = argument.slot?.mention;
  return mention
    ? ["ArmedGroup", "StateForce", "Government"].includes(mention.identity.type) ||
        isCountry(scene.view.lexicon, mention)
    : true;
}
