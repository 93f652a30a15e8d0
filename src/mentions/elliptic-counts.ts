/* "three soldiers and five others", "killed 3 fighters and wounded 7": a count without a noun counts what was counted before. */
import type { EntityMention } from "../model/mention.ts";

const PEOPLE = new Set(["population", "dissolving"]);

/** Bare counts of a sentence with the noun, and so the identity, of the last people counted or hurt before them in it. */
export function completeCounts(mentions: readonly EntityMention[]): EntityMention[] {
  const completed: EntityMention[] = [];
  let last: EntityMention | null = null;
  for (const mention of mentions) {
    if (last && last.sentence !== mention.sentence) last = null;
    const bare = mention.category === "quantity" && !mention.nested;
    if (bare && last) {
      const { identity, lemma, victim, gender } = last;
      const quantity = mention.quantity && { ...mention.quantity, unit: last.quantity?.unit ?? null };
      completed.push({ ...mention, category: last.category, identity, lemma, victim, gender, quantity });
      continue;
    }
    completed.push(mention);
    if (
      PEOPLE.has(mention.category) &&
      !mention.nested &&
      (mention.quantity || mention.victim || mention.number === "s")
    )
      last = mention;
  }
  return completed;
}
