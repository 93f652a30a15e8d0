import type { RelationType, Trait } from "../resources/ontology.schema.ts";

/** Does the ontology say so of a relation? */
export type Traits = (relation: string, trait: Trait) => boolean;

export function traitsOf(relations: ReadonlyMap<string, RelationType>): Traits {
  return (relation, trait) => relations.get(relation)?.traits.includes(trait) ?? false;
}
