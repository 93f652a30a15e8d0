/* Names of the gazetteer in a document: longest first; names that are also common words only where the document supports them. */
import type { Lexicon } from "../../languages/lexicon.ts";
import type { Entity } from "../../model/entity.ts";
import type { Token } from "../../model/token.ts";
import { wordKeys } from "../../patterns/word-keys.ts";
import { isQuote, type NameMatch } from "./phrase-context.ts";

export interface FoundNames {
  readonly names: ReadonlyMap<number, NameMatch>;
  /** Countries of which the text names something. */
  readonly countries: ReadonlySet<string>;
}

const BI = "\u0628";
/** in, to, from */
const PLACE_PREPOSITIONS = new Set(["\u0641\u064A", "\u0627\u0644\u064A", "\u0645\u0646"]);

interface Candidate {
  readonly match: Omit<NameMatch, "entity">;
  readonly sure: readonly Entity[];
  readonly doubtful: readonly Entity[];
}

export function findNames(tokens: readonly Token[], lexicon: Lexicon, taken: ReadonlySet<number>): FoundNames {
  const candidates: Candidate[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (taken.has(index) || tokens[index]!.kind === "punctuation" || tokens[index]!.kind === "number") continue;
    const candidate = nameAt(tokens, index, lexicon);
    if (candidate) candidates.push(candidate);
  }
  const support = supportOf(candidates);
  const names = new Map<number, NameMatch>();
  for (const { match, sure, doubtful } of candidates) {
    const entity = choose(sure, doubtful, support, afterPlaceWord(tokens, match, lexicon));
    if (entity) names.set(match.first, { ...match, entity });
  }
  const countries = new Set<string>();
  for (const { entity } of names.values()) if (entity.country) countries.add(entity.country);
  return { names, countries };
}

/** "in Mali", "north of Mali": no adjective stands there. */
function afterPlaceWord(tokens: readonly Token[], match: Candidate["match"], lexicon: Lexicon): boolean {
  const before = tokens[match.first - 1];
  if (match.conjunction || !before || before.kind !== "word") return false;
  if (match.preposition) return match.preposition === BI;
  if (PLACE_PREPOSITIONS.has(before.folded)) return true;
  return before.nouns.some(
    (noun) =>
      noun.known &&
      !noun.article &&
      lexicon.heads.longest(noun.stem, () => null)?.values.some((head) => head.category === "direction"),
  );
}

function nameAt(tokens: readonly Token[], index: number, lexicon: Lexicon): Candidate | null {
  let best: Candidate | null = null;
  for (const { key, reading } of wordKeys(tokens[index]!)) {
    const match = lexicon.names.longest(key, (offset) => {
      const next = tokens[index + offset];
      if (!next) return null;
      return isQuote(next) ? [""] : next.kind === "punctuation" ? null : [next.folded];
    });
    if (!match || (best && match.length <= best.match.end - index)) continue;
    const entities = match.values.map((sense) => ({ sense, entity: lexicon.entities.get(sense.entity) }));
    best = {
      match: {
        first: index,
        end: index + match.length,
        conjunction: reading?.conjunction ?? "",
        preposition: reading?.preposition ?? "",
      },
      sure: entities.flatMap(({ sense, entity }) => (entity && !sense.ambiguous ? [entity] : [])),
      doubtful: entities.flatMap(({ sense, entity }) => (entity && sense.ambiguous ? [entity] : [])),
    };
  }
  return best;
}

interface Support {
  readonly entities: ReadonlySet<string>;
  readonly countries: ReadonlyMap<string, number>;
}

/** What the document names without doubt: entities, and how often each country with all that belongs to it. */
function supportOf(candidates: readonly Candidate[]): Support {
  const entities = new Set<string>();
  const countries = new Map<string, number>();
  for (const { sure } of candidates) {
    const [entity] = sure;
    if (!entity || sure.length > 1) continue;
    entities.add(entity.id);
    if (entity.country) countries.set(entity.country, (countries.get(entity.country) ?? 0) + 1);
  }
  return { entities, countries };
}

function choose(
  sure: readonly Entity[],
  doubtful: readonly Entity[],
  support: Support,
  placed: boolean,
): Entity | null {
  const weight = (entity: Entity) =>
    (support.entities.has(entity.id) ? 1000 : 0) + (entity.country ? (support.countries.get(entity.country) ?? 0) : 0);
  const byWeight = (list: readonly Entity[]) =>
    [...list].sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1));
  if (sure.length > 0) return byWeight(sure)[0] ?? null;
  const [first, second] = byWeight(doubtful);
  if (!first) return null;
  // People by family name only after their full name; others by the country the text is about.
  if (first.type === "Person") return support.entities.has(first.id) ? first : null;
  if (placed && first.kind === "country" && !second) return first;
  return weight(first) > 0 && (!second || weight(first) > weight(second)) ? first : null;
}
