import type { CypherStatement } from "../model/store.ts";
import type { Question, Role } from "./read-question.ts";

const PLACES: Readonly<Record<Exclude<Role, "source">, readonly string[]>> = {
  subject: ["s"],
  target: ["o", "p"],
  any: ["s", "o", "p"],
};

/** One parameterised statement, which runs on every store; rows are claims, ordered by id. */
export function questionStatement(
  question: Question,
): CypherStatement & { parameters: Record<string, string[] | string> } {
  const parameters: Record<string, string[] | string> = { intended: "intended" };
  const conditions = ["c.modality <> $intended"];
  if (question.relations.length > 0) {
    conditions.push("c.relation IN $relations");
    parameters["relations"] = [...question.relations];
  }
  for (const [index, { ids, role }] of question.names.entries()) {
    const name = `name${index + 1}`;
    parameters[name] = [...ids];
    if (role === "source") {
      conditions.push(`EXISTS { MATCH (c)-[:SAID_BY]->(q:Rawi) WHERE q.id IN $${name} }`);
      continue;
    }
    const places = question.kind === "sources" && question.relations.length === 0 ? PLACES.any : PLACES[role];
    conditions.push(`(${places.map((place) => standsAt(place, name, role)).join(" OR ")})`);
  }
  if (question.kind !== "verdict" && question.kind !== "sources") {
    conditions.push("c.polarity = $polarity");
    parameters["polarity"] = "affirmed";
  }
  if (question.kind === "who") conditions.push(`${question.hole === "subject" ? "s" : "o"} IS NOT NULL`);
  if (question.kind === "how-many") conditions.push("c.countText IS NOT NULL");
  if (question.kind === "when") conditions.push("c.dateStart IS NOT NULL");
  const text = [
    "MATCH (c:Claim:Rawi)",
    "OPTIONAL MATCH (c)-[:SUBJECT]->(s)",
    "OPTIONAL MATCH (c)-[:OBJECT]->(o)",
    "OPTIONAL MATCH (c)-[:AT]->(p)",
    "WITH c, s, o, p",
    `WHERE ${conditions.join("\n  AND ")}`,
    "RETURN c.id AS claim, c.relation AS relation, c.polarity AS polarity, s.name AS subject, o.name AS object,",
    "  p.name AS place, c.dateStart AS date, c.countText AS count, c.source AS source, c.quote AS quote",
    "ORDER BY claim",
  ].join("\n");
  return { text, parameters };
}

/** Beside a facility is not at it: where something else was hit, only towns and regions answer to "who attacked …". */
function standsAt(place: string, name: string, role: Role): string {
  const named = `${place}.id IN $${name}`;
  return place === "p" && role === "target" ? `(${named} AND (o IS NULL OR p:Place))` : named;
}
