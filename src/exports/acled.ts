import { CalendarDate } from "../model/calendar-date.ts";
import { type ClaimInGraph, claimInGraph, nameIn, textOf } from "./claim-in-graph.ts";
import { defused, row } from "./csv-cells.ts";
import {
  type AcledCondition,
  type Exporter,
  type ExportLanguage,
  type ExportOptions,
  type ExportSource,
  type RelationWords,
  reportOf,
} from "./exporter.ts";
import { inChunks } from "./in-chunks.ts";

/*
 * Columns under ACLED's names, then what ACLED has no column for. A row is a claim, never an event that claims were
 * melted into: two reports of one battle are two rows. What the text does not say stays empty; ACLED would write 0.
 */

interface Code {
  readonly event: string;
  readonly subEvent: string;
}

/** The dead are a number of an event in ACLED; the injured are none. */
const DEAD = "KILLED";
const TOLL = "fatalities";
const DISORDER: Readonly<Record<string, string>> = {
  Battles: "Political violence",
  "Explosions/Remote violence": "Political violence",
  "Violence against civilians": "Political violence",
  Protests: "Demonstrations",
  Riots: "Demonstrations",
  "Strategic developments": "Strategic developments",
};
const WEEK = 7;

/** "Battles/Armed clash", "Explosions/Remote violence: Suicide bomb". */
function codeOf(text: string): Code {
  const [separator] = /: |\//u.exec(text.includes(": ") ? text.replaceAll("/", " ") : text) ?? [""];
  if (separator === "") return { event: text, subEvent: "" };
  const at = text.indexOf(separator);
  return { event: text.slice(0, at), subEvent: text.slice(at + separator.length) };
}

const fits = (wanted: readonly string[], given: string) => wanted.length === 0 || wanted.includes(given);

/** The code of a claim; of several that may fit, the event type if they share it. */
function chooseCode(claim: ClaimInGraph, { acled, acledWhen }: RelationWords): Code {
  const holds = ({ modes, subject, object }: AcledCondition) =>
    fits(modes, textOf(claim.node, "mode")) &&
    fits(subject, textOf(claim.subject, "type")) &&
    fits(object, textOf(claim.object, "type"));
  const chosen = acledWhen.find(holds)?.code;
  const codes = (chosen === undefined ? acled.filter((code) => code !== TOLL) : [chosen]).map(codeOf);
  const [first, ...others] = codes;
  if (!first) return { event: "", subEvent: "" };
  if (others.length === 0) return first;
  return { event: others.every(({ event }) => event === first.event) ? first.event : "", subEvent: "" };
}

/** 1 a day, 2 a week, 3 longer; empty without a date. */
function precisionOf({ node }: ClaimInGraph): string {
  const { dateStart, dateEnd } = node.properties;
  if (!(dateStart instanceof CalendarDate)) return "";
  const days = dateEnd instanceof CalendarDate ? dateEnd.epochDay - dateStart.epochDay : 0;
  return days === 0 ? "1" : days <= WEEK ? "2" : "3";
}

/** One named person who was killed is one dead, whether or not the text counts. */
function fatalitiesOf({ node, object }: ClaimInGraph): string {
  if (textOf(node, "relation") !== DEAD) return "";
  const known = ["countValue", "countMin", "countMax"].some((name) => node.properties[name] !== undefined);
  return known ? textOf(node, "countValue") : textOf(object, "type") === "Person" ? "1" : "";
}

const HEADER = [
  "event_id_cnty",
  "event_date",
  "year",
  "time_precision",
  "disorder_type",
  "event_type",
  "sub_event_type",
  "actor1",
  "actor2",
  "location",
  "source",
  "notes",
  "fatalities",
  "rawi_relation",
  "rawi_acled_candidates",
  "rawi_fatalities_min",
  "rawi_fatalities_max",
  "rawi_modality",
  "rawi_actor1_type",
  "rawi_actor2_type",
  "rawi_date_end",
  "rawi_chain",
  "rawi_contradicted_by",
  "rawi_published",
  "rawi_url",
  "rawi_document",
  "rawi_start",
  "rawi_end",
] as const;

function cellsOf(claim: ClaimInGraph, relation: RelationWords, language: ExportLanguage): readonly string[] {
  const { node, subject, object, place, chain, document } = claim;
  const { event, subEvent } = chooseCode(claim, relation);
  const date = textOf(node, "dateStart");
  const isToll = textOf(node, "relation") === DEAD;
  const target = object?.labels.includes("Location") ? object : null;
  return [
    claim.id,
    date,
    date.slice(0, 4),
    precisionOf(claim),
    DISORDER[event] ?? "",
    event,
    subEvent,
    nameIn(language, subject),
    target ? "" : nameIn(language, object),
    nameIn(language, place ?? target),
    textOf(document, "publisher"),
    textOf(node, "quote"),
    fatalitiesOf(claim),
    textOf(node, "relation"),
    relation.acled.join("; "),
    isToll ? textOf(node, "countMin") : "",
    isToll ? textOf(node, "countMax") : "",
    textOf(node, "modality"),
    textOf(subject, "type"),
    textOf(target ? null : object, "type"),
    textOf(node, "dateEnd"),
    chain.map((each) => nameIn(language, each)).join(" \u2190 "),
    claim.contradicts.join(" "),
    textOf(document, "published"),
    textOf(document, "url"),
    textOf(document, "path"),
    textOf(node, "start"),
    textOf(node, "end"),
  ];
}

/** ACLED codes what happened: not what is denied or only intended, and nothing that it has no code for. */
function relationToCode({ node }: ClaimInGraph, relations: ExportSource["relations"]): RelationWords | null {
  const relation = relations.get(textOf(node, "relation"));
  if (textOf(node, "polarity") === "negated" || textOf(node, "modality") === "intended") return null;
  const isCoded = relation?.acled.some((code) => code !== TOLL) || textOf(node, "relation") === DEAD;
  return relation && isCoded ? relation : null;
}

function* write({ view, relations }: ExportSource, options: ExportOptions): Iterable<string> {
  const language = options.language ?? "en";
  if (options.byteOrderMark) yield "\uFEFF";
  yield row(HEADER);
  let claims = 0;
  let claimsLeftOut = 0;
  for (const node of view.nodes("Claim")) {
    const claim = claimInGraph(view, node);
    const relation = relationToCode(claim, relations);
    if (!relation) {
      claimsLeftOut++;
      continue;
    }
    claims++;
    yield row(cellsOf(claim, relation, language).map(defused));
  }
  const advice = [
    "Rows are claims, not events: reports of one event are rows of their own.",
    ...(claimsLeftOut > 0 ? ["Left out is what is denied, only intended, or has no code in ACLED."] : []),
  ];
  options.onReport?.(reportOf({ claims, claimsLeftOut, advice }));
}

export const acled: Exporter = {
  name: "acled",
  title: "CSV with ACLED's columns and codes, one row a claim",
  profiles: [],
  makes: "file",
  write: (source, options) => inChunks(write(source, options)),
};
