/* Who claims an attack says that he did it (gold/GUIDELINES.md): the deed with the claimant as its source. */
import type { Link } from "./link.ts";
import type { LinkedSentence } from "./link-sentence.ts";
import type { ToldEvent } from "./told-event.ts";

const CLAIMED = "CLAIMED_RESPONSIBILITY";
const SUFFIX = "/deed";

/** `told`: the readings so far, the claim of responsibility last. Empty when what was claimed is not told. */
export function deedOf({ scene }: LinkedSentence, { trigger }: Link, told: readonly ToldEvent[]): ToldEvent[] {
  const claim = told.at(-1);
  if (claim?.relation !== CLAIMED || claim.polarity === "negated" || !claim.object || !claim.subject) return [];
  const { lexicon, tokens, is } = scene.view;
  const own = trigger.light ? tokens[trigger.light.first]!.nouns : [];
  const frames = [
    ...own.flatMap(({ stem }) => lexicon.frameWords.longest(stem, () => null)?.values ?? []).map(({ frame }) => frame),
    ...scene.triggers.flatMap((each) => (each.verb ? [] : each.frames)),
  ];
  const relation = frames.find((frame) => is(frame.relation, "assault"))?.relation;
  if (!relation) return [];
  // The day is that of the claim: the deed was done before.
  return [{ ...claim, relation, date: null, chain: [...claim.chain, claim.subject], rule: `${claim.rule}${SUFFIX}` }];
}

/** Without the events of which a deed in the same sentence says whose they were. */
export function withoutClaimed({ scene }: LinkedSentence, told: readonly ToldEvent[]): ToldEvent[] {
  const claimed = new Set(told.filter(({ rule }) => rule.endsWith(SUFFIX)).map(({ object }) => object?.identity.id));
  return told.filter(
    ({ subject, subjectIdentity, relation, object }) =>
      subject || subjectIdentity || !scene.view.is(relation, "assault") || !claimed.has(object?.identity.id),
  );
}
