/* Does one place lie in another, as far as the gazetteer and the words of both tell? */
import type { Lexicon } from "../languages/lexicon.ts";
import type { Identity } from "../model/mention.ts";

/** Steps from a district up to its country. */
const DEEPEST = 6;

export type PlaceWithin = (inner: Identity, outer: Identity) => boolean;

export function placeWithin({ entities }: Pick<Lexicon, "entities">): PlaceWithin {
  return (inner, outer) => {
    if (inner.id === outer.id) return true;
    let at = entities.get(inner.id);
    for (let step = 0; at && step < DEEPEST; step++) {
      const around: string | undefined = at.in ?? at.country ?? undefined;
      if (around === outer.id) return true;
      at = around === undefined || around === at.id ? undefined : entities.get(around);
    }
    // "surroundings of the prison", "the village east of Palmyra" carry the name of what they lie at.
    return inner.id.includes(":") && outer.name.length > 2 && ` ${inner.name} `.includes(` ${outer.name} `);
  };
}
