/* What can stand at a place in a Cypher statement, told from what stands before it. */
import { quoteName } from "../../cypher/index.ts";
import type { Candidate, Completion } from "./candidate.ts";
import { type CypherContext, readCypherContext } from "./cypher-context.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface CypherWords {
  readonly vocabulary: Vocabulary;
  /** Names of parameters that have a value. */
  readonly parameters: readonly string[];
  readonly kinds: { readonly keyword: string; readonly variable: string; readonly parameter: string };
}

const KEYWORDS = (
  "MATCH|OPTIONAL MATCH|WHERE|RETURN|WITH|UNWIND|ORDER BY|SKIP|LIMIT|DISTINCT|AS|AND|OR|NOT|XOR|IN|IS NULL|" +
  "IS NOT NULL|STARTS WITH|ENDS WITH|CONTAINS|CASE|WHEN|THEN|ELSE|END|EXISTS|COUNT|UNION|UNION ALL|CALL|YIELD|DESC|" +
  "ASC|EXPLAIN|PROFILE|true|false|null"
).split("|");
const PROCEDURES = ["db.labels()", "db.relationshipTypes()", "db.propertyKeys()"];

export function completeCypher(text: string, cursor: number, words: CypherWords): Completion {
  const context = readCypherContext(text.slice(0, cursor));
  const candidates = candidatesFor(context, words);
  const closing = context.kind === "string" && text[cursor] !== context.quote ? context.quote : "";
  return {
    start: context.start,
    end: cursor,
    candidates: candidates.map((each) => (closing === "" ? each : { ...each, insert: each.insert + closing })),
  };
}

function candidatesFor(context: CypherContext, { vocabulary, parameters, kinds }: CypherWords): Candidate[] {
  const { typed } = context;
  const matching = (candidates: readonly Candidate[]) => {
    const wanted = typed.toLowerCase();
    return candidates.filter(({ insert }) => insert.toLowerCase().startsWith(wanted));
  };
  const plain = (names: readonly string[], kind: string): Candidate[] =>
    names.map((insert) => ({ insert, kind, count: null }));
  const quoted = (candidates: readonly Candidate[]) =>
    candidates.map((each) => ({ ...each, insert: quoteName(each.insert) }));
  switch (context.kind) {
    case "string":
      return vocabulary.names.startingWith(typed).map((each) => escapeFor(context.quote, each));
    case "label":
      return quoted(matching(vocabulary.labels));
    case "type":
      return quoted(matching(vocabulary.types));
    case "property":
      return quoted(matching(vocabulary.properties(context.of)));
    case "parameter":
      return matching(plain(parameters, kinds.parameter));
    case "procedure":
      return matching(plain(PROCEDURES, kinds.keyword));
    case "nothing":
      return [];
    default: {
      const keywords = plain(KEYWORDS, kinds.keyword).map((each) => inCaseOf(typed, each));
      const variables = typed === "" ? [] : plain(context.variables, kinds.variable);
      const functions = typed === "" ? [] : vocabulary.functions;
      return [...matching(variables), ...matching(keywords), ...matching(functions)];
    }
  }
}

/** Who types small letters gets small letters. */
function inCaseOf(typed: string, candidate: Candidate): Candidate {
  const small = typed !== "" && typed === typed.toLowerCase();
  return small ? { ...candidate, insert: candidate.insert.toLowerCase() } : candidate;
}

function escapeFor(quote: string, candidate: Candidate): Candidate {
  const insert = candidate.insert.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`);
  return { ...candidate, insert, shown: candidate.insert };
}
