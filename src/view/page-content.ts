import type { PageKnowledge } from "../exports/index.ts";
import { type ClaimRelation, relationId } from "../graph/relations/claim-relation.ts";
import type { Statement } from "../graph/relations/statement.ts";
import type { Caption, PageWords } from "../model/page.ts";
import { loadPhrases } from "../resources/load-phrases.ts";
import type { Resources } from "../resources/load-resources.ts";

/** What linking knows of claims: whose words they are, and why two are related. */
export function pageKnowledge(linked: {
  readonly statements: ReadonlyMap<string, Statement>;
  readonly relations: readonly ClaimRelation[];
}): PageKnowledge {
  const relations = new Map(linked.relations.map((each) => [relationId(each), each]));
  return {
    origins: new Map([...linked.statements].map(([id, { origin }]) => [id, origin])),
    reason(relationship) {
      const relation = relations.get(relationship);
      return relation ? { ar: relation.reason("ar"), en: relation.reason("en") } : null;
    },
  };
}

/** Captions of the data files and phrases of the page, in both languages. */
export function pageWords({ nodes, relations }: Pick<Resources, "nodes" | "relations">): PageWords {
  const [ar, en] = [loadPhrases("ar"), loadPhrases("en")];
  const types: Record<string, Caption> = {};
  for (const [id, { caption }] of nodes) types[id] = caption;
  const captions: Record<string, PageWords["relations"][string]> = {};
  for (const [id, { caption, sentence }] of relations) captions[id] = { caption, sentence };
  return {
    phrases: { ar: ar.page, en: en.page },
    dossier: { ar: ar.dossier, en: en.dossier },
    relations: captions,
    types,
  };
}
