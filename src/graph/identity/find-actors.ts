import type { Entity } from "../../model/entity.ts";
import type { Actor } from "./actor.ts";
import type { Identities } from "./identify.ts";
import type { NameIndex } from "./name-index.ts";

/** Actors that a person can mean by an id, or by a name that data files, records or texts give them; by id. */
export function findActors(
  text: string,
  identities: Identities,
  names: NameIndex,
  entities: ReadonlyMap<string, Entity>,
): readonly Actor[] {
  const exact = identities.actors.get(identities.actorOf(text));
  if (exact) return [exact];
  const wanted = names.key(text);
  if (wanted === "") return [];
  const isCalled = (name: string | null) => name !== null && names.key(name) === wanted;
  const proper = [...identities.actors.values()].filter(({ parts }) =>
    parts.some(({ id, names: own }) => {
      const entity = entities.get(id);
      return own.some(isCalled) || (entity && [entity.nameAr, entity.nameEn, ...entity.aliases].some(isCalled));
    }),
  );
  if (proper.length > 0) return proper;
  return [...identities.actors.values()].filter(({ parts }) => parts.some(({ mentions }) => mentions.some(isCalled)));
}
