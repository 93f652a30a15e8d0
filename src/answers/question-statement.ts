import { type Expression, printQuery } from "../cypher/index.ts";
import type { CypherStatement } from "../model/store.ts";
import {
  compare,
  dateOf,
  exists,
  give,
  hasLabel,
  isIn,
  isNull,
  joined,
  match,
  missing,
  node,
  not,
  parameter,
  pass,
  path,
  present,
  property,
  query,
  step,
} from "./cypher-parts.ts";
import type { Party, Question } from "./question.ts";

type Parameters = Record<string, string | readonly string[]>;

/** How much of what a question says is left open where claims do not tell it. */
export interface Leeway {
  /** Circumstances are told by the claim itself, by its document in some other claim, or not at all. */
  readonly soft: "claim" | "document" | "nowhere";
  /** A claim that tells no day, or no place in a document that speaks of this one, may be of it. */
  readonly untold: boolean;
}

/** One parameterised statement, which runs on every store; rows are claims, ordered by id. */
export function questionStatement(question: Question, leeway: Leeway): CypherStatement {
  const parameters: Parameters = { intended: "intended" };
  const bound = (name: string, value: string | readonly string[]): Expression => {
    parameters[name] = value;
    return parameter(name);
  };
  const conditions = [
    compare(property("c", "modality"), "<>", parameter("intended")),
    ...aboutClaim(question, bound),
    ...question.parties
      .filter(({ soft }) => !(soft && leeway.soft === "nowhere"))
      .map((party, index) => standsIn(atEnds(party, question), `name${index + 1}`, bound, leeway)),
    ...notNamed(question, bound),
    ...onDays(question, bound, leeway),
  ];
  const text = printQuery(
    query([
      match(path([node("c", "Claim", "Rawi"), node("d", "Document")], [step(["READ_IN"])])),
      match(path([node("c"), node("s")], [step(["SUBJECT"])]), true),
      match(path([node("c"), node("o")], [step(["OBJECT"])]), true),
      match(path([node("c"), node("p")], [step(["AT"])]), true),
      pass(["c", "d", "s", "o", "p"], joined("and", conditions)),
      give({
        claim: property("c", "id"),
        relation: property("c", "relation"),
        polarity: property("c", "polarity"),
        subject: property("s", "name"),
        object: property("o", "name"),
        place: property("p", "name"),
        date: property("c", "dateStart"),
        count: property("c", "countText"),
        source: property("c", "source"),
        quote: property("c", "quote"),
      }),
    ]),
  );
  return { text, parameters };
}

type Bound = (name: string, value: string | readonly string[]) => Expression;

function aboutClaim(question: Question, bound: Bound): Expression[] {
  const { relations, mode, polarity, kind, asks, hole, symmetric } = question;
  const conditions: Expression[] = [];
  if (relations.length > 0) conditions.push(isIn(property("c", "relation"), bound("relations", relations)));
  if (mode.length > 0) conditions.push(isIn(property("c", "mode"), bound("modes", mode)));
  if (polarity) conditions.push(compare(property("c", "polarity"), "=", bound("polarity", polarity)));
  if (kind === "who" && symmetric) conditions.push(present("s"), present("o"));
  else if (kind === "who") conditions.push(present(hole === "subject" ? "s" : "o"));
  if (kind === "how-many") conditions.push(isNull(property("c", "countText"), true));
  if (kind === "when") conditions.push(isNull(property("c", "dateStart"), true));
  if (asks === "disagreement" || asks === "contradicted")
    conditions.push(exists(match(path([node("c"), node(null, "Claim")], [step(["CONTRADICTS"], "both")]))));
  if (asks === "alone")
    conditions.push(not(exists(match(path([node("c"), node(null, "Claim")], [step(["CORROBORATES"], "both")])))));
  return conditions;
}

/** Whom a question names it does not ask for: "who shelled X in the video" is neither X nor the video. */
function notNamed({ kind, hole, parties, symmetric }: Question, bound: Bound): readonly Expression[] {
  if (symmetric || (kind !== "who" && kind !== "what")) return [];
  const own = hole === "subject" ? "subject" : "target";
  const named = parties
    .filter(({ role }) => role !== "place" && role !== own)
    .flatMap((party) => othersThan(party, kind));
  if (named.length === 0) return [];
  const asked = kind === "who" && hole === "subject" ? "s" : "o";
  const other = not(isIn(property(asked, "id"), bound("named", named)));
  return [kind === "who" ? other : joined("or", [missing(asked), other])];
}

/** A source that has a name may speak of itself, and "who leads X" is of X; things are nobody's part. */
function othersThan({ role, ids, bearers }: Party, kind: Question["kind"]): readonly string[] {
  if (role === "source") return bearers.filter((id) => id.includes(":"));
  return kind === "what" ? ids : bearers;
}

/** Some claim of the document has one of them at an end, or happened there. */
function spokenOf(wanted: Expression): Expression {
  const ends = path(
    [node("d"), node(null, "Claim"), node("q", "Rawi")],
    [step(["READ_IN"], "in"), step(["SUBJECT", "OBJECT", "AT"])],
  );
  return exists(match(ends, false, isIn(property("q", "id"), wanted)));
}

function atEnds(party: Party, { symmetric }: Question): Party {
  return symmetric && (party.role === "subject" || party.role === "target") ? { ...party, role: "end" } : party;
}

function standsIn(party: Party, name: string, bound: Bound, leeway: Leeway): Expression {
  const { role, ids, units, publishers, soft } = party;
  const wanted = bound(name, ids);
  if (soft && leeway.soft === "document") return spokenOf(wanted);
  const is = (variable: string) => isIn(property(variable, "id"), wanted);
  const counted = units.length > 0 ? [isIn(property("c", "countUnit"), bound(`${name}Units`, units))] : [];
  switch (role) {
    case "subject":
      return joined("or", [is("s"), ...counted]);
    case "source": {
      const said = exists(match(path([node("c"), node("q", "Rawi")], [step(["SAID_BY"])]), false, is("q")));
      const published = isIn(property("d", "publisher"), bound(`${name}Publishers`, publishers));
      return publishers.length > 0 ? joined("or", [said, published]) : said;
    }
    case "target": {
      // Beside a facility is not at it: where something else was hit, only towns and regions answer to "who attacked …".
      const near = joined("and", [is("p"), joined("or", [missing("o"), hasLabel("p", "Place")])]);
      return joined("or", [is("o"), near, ...counted]);
    }
    case "end":
      return joined("or", [is("s"), is("o"), ...counted]);
    case "place":
      return joined("or", [
        is("p"),
        is("o"),
        ...(leeway.untold ? [joined("and", [missing("p"), spokenOf(wanted)])] : []),
      ]);
    default:
      return joined("or", [is("s"), is("o"), is("p"), ...counted]);
  }
}

/** Claims whose days meet those that are asked about. */
function onDays({ days }: Question, bound: Bound, { untold }: Leeway): Expression[] {
  if (!days) return [];
  const bounds: Expression[] = [];
  if (days.end) bounds.push(compare(property("c", "dateStart"), "<=", dateOf(bound("until", days.end))));
  if (days.start) bounds.push(compare(property("c", "dateEnd"), ">=", dateOf(bound("from", days.start))));
  const told = joined("and", bounds);
  return [untold ? joined("or", [told, isNull(property("c", "dateStart"))]) : told];
}
