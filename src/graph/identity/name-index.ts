import type { Entity } from "../../model/entity.ts";
import { wordsOf } from "../words-of.ts";

const BODIES = new Set(["ArmedGroup", "StateForce", "Government", "Organization"]);
const LOCATIONS = new Set(["Facility", "Place"]);
const OUTLETS = new Set(["Media", "Organization"]);

/** Documents differ in what they call a body (a militia, an army); a person, a place and a body are never one. */
export function alikeInType(left: string, right: string): boolean {
  return left === right || [BODIES, LOCATIONS, OUTLETS].some((kind) => kind.has(left) && kind.has(right));
}

/** Declared names, folded, with the entities that bear them. */
export class NameIndex {
  readonly #byName = new Map<string, Entity[]>();
  readonly #keys = new Map<string, string>();
  readonly #fold: (text: string) => string;

  readonly #placeKinds: ReadonlySet<string>;

  constructor(
    entities: ReadonlyMap<string, Entity>,
    fold: (text: string) => string,
    placeKinds: readonly string[] = [],
  ) {
    this.#fold = fold;
    this.#placeKinds = new Set(placeKinds.map((word) => this.key(word)));
    for (const entity of entities.values()) {
      const names = [entity.nameAr, entity.nameEn ?? entity.nameAr, ...entity.aliases];
      for (const key of new Set(names.map((name) => this.key(name)))) {
        const known = this.#byName.get(key);
        if (known) known.push(entity);
        else this.#byName.set(key, [entity]);
      }
    }
  }

  /** Names that differ in spelling alone have one key. */
  key(name: string): string {
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    const key = wordsOf(this.#fold(name)).join(" ");
    this.#keys.set(name, key);
    return key;
  }

  /** The key under which unknown names are compared: the village of X is X. */
  bareKey(name: string, type: string): string {
    const key = this.key(name);
    const [first = "", ...rest] = key.split(" ");
    return rest.length > 0 && LOCATIONS.has(type) && this.#placeKinds.has(first) ? rest.join(" ") : key;
  }

  /** Entities of that name and a type alike. A person's single name is too common to say who he is. */
  find(name: string, type: string): readonly Entity[] {
    const key = this.key(name);
    if (type === "Person" && !key.includes(" ")) return [];
    return (this.#byName.get(key) ?? []).filter((entity) => alikeInType(entity.type, type));
  }
}
