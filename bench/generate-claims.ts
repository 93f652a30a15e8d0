import { CalendarDate } from "../src/model/calendar-date.ts";
import type { ClaimRecord, Participant, Quantity } from "../src/model/claim.ts";
import type { Document } from "../src/model/document.ts";
import { seeded, skewed } from "./random.ts";

export interface GeneratedClaims {
  readonly documents: readonly Document[];
  readonly claims: readonly ClaimRecord[];
}

const CLAIMS_IN_DOCUMENT = 20;
/** How many tell of one event. */
const ACCOUNTS = 5;
const PUBLISHERS = 40;
const ACTORS = 150;
const SPEAKERS = 300;
const FIRST_DAY = CalendarDate.parse("2015-01-01")?.epochDay ?? 0;

const COUNTED = ["KILLED", "INJURED", "ARRESTED", "DISPLACED"];
const EVENTS = ["ATTACKED", "STRUCK", "BOMBED", "CLASHED_WITH", "RAIDED"];
const STATES = ["CONTROLS", "BESIEGED", "SUPPORTED", "ENTRENCHED_IN"];

/** What happened, whoever tells it. */
interface Happening {
  readonly relation: string;
  readonly subject: Participant;
  readonly object: Participant | null;
  readonly place: Participant;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly count: number;
}

/**
 * Invented news of an invented war, `count` claims, the same for the same seed: documents of twenty claims, one event
 * told by several publishers, agencies quoted by others, denials, rival figures. Days and places grow with the count,
 * as they do in an archive. Words are placeholders: what is measured is linking, storing and querying, not reading.
 */
export function generateClaims(count: number, seed = 1): GeneratedClaims {
  const random = seeded(seed);
  const size = Math.ceil(count / CLAIMS_IN_DOCUMENT);
  const days = Math.max(30, Math.ceil(size / 4));
  const places = Math.max(50, Math.ceil(count / 100));
  const happenings = Array.from({ length: Math.ceil(count / ACCOUNTS) }, (_, index) =>
    makeHappening(FIRST_DAY + Math.floor((index * ACCOUNTS * days) / count), places, random),
  );
  const documents = Array.from({ length: size }, (_, index) => makeDocument(index, days, random));
  const claims: ClaimRecord[] = [];
  for (let index = 0; index < count; index++) {
    const document = documents[Math.floor(index / CLAIMS_IN_DOCUMENT)] as Document;
    claims.push(makeClaim(index, document, happenings, days, random));
  }
  return { documents, claims };
}

function makeHappening(day: number, places: number, random: () => number): Happening {
  const kinds = [COUNTED, EVENTS, STATES][Math.floor(random() * 3)] as readonly string[];
  const relation = kinds[Math.floor(random() * kinds.length)] as string;
  const between = relation === "CLASHED_WITH" || relation === "SUPPORTED";
  const other = participant("StateForce", `جيش ${skewed(random, ACTORS)}`);
  const facility = participant("Facility", `سجن ${skewed(random, places)}`);
  return {
    relation,
    subject: participant("ArmedGroup", `لواء ${skewed(random, ACTORS)}`),
    object: kinds === COUNTED ? null : between ? other : facility,
    place: participant("Place", `بلدة ${skewed(random, places)}`),
    day,
    count: 1 + skewed(random, 60),
  };
}

function makeDocument(index: number, days: number, random: () => number): Document {
  const id = `doc${String(index).padStart(7, "0")}`;
  const text = `نص رقم ${index} `.repeat(CLAIMS_IN_DOCUMENT);
  return {
    id,
    path: `news/${id}.txt`,
    text,
    title: null,
    publisher: `صحيفة ${skewed(random, PUBLISHERS)}`,
    published: CalendarDate.fromEpochDay(FIRST_DAY + Math.floor(random() * days)).toString(),
    url: null,
    language: "ar",
    hash: id,
    furniture: [],
  };
}

function makeClaim(
  index: number,
  document: Document,
  happenings: readonly Happening[],
  days: number,
  random: () => number,
): ClaimRecord {
  const published = (CalendarDate.parse(document.published ?? "")?.epochDay ?? FIRST_DAY) - FIRST_DAY;
  // Of the last days before the document.
  const newest = Math.min(happenings.length, Math.ceil(((published + 1) * happenings.length) / days));
  const recent = Math.max(1, Math.ceil((3 * happenings.length) / days));
  const happening = happenings[Math.max(0, newest - 1 - Math.floor(random() * recent))] as Happening;
  const { relation, subject, place, day, count } = happening;
  const counted = happening.object === null;
  const start = (index % CLAIMS_IN_DOCUMENT) * 9;
  const quote = { start, end: start + 7, text: document.text.slice(start, start + 7) };
  const { id, path, title, publisher } = document;
  return {
    id: `claim${String(index).padStart(8, "0")}`,
    document: { id, path, title, publisher, published: document.published },
    relation,
    mode: null,
    subject: random() < 0.2 ? null : subject,
    object: happening.object ?? participant("Population", "مدنيون", `${id}:population:مدنيون`),
    place,
    date: random() < 0.6 ? dayOf(day) : null,
    quantity: counted ? quantityOf(random() < 0.7 ? count : 1 + skewed(random, 60), random) : null,
    extent: null,
    polarity: random() < 0.05 ? "negated" : "affirmed",
    modality: random() < 0.1 ? "alleged" : "asserted",
    attribution: chainOf(document, random),
    evidence: quote,
    trigger: quote,
    rule: "bench/generated",
    confidence: 0.8,
    plover: [],
    cameo: [],
    acled: [],
  };
}

function participant(
  type: string,
  name: string,
  id = `${type.toLowerCase()}:${name.replaceAll(" ", "-")}`,
): Participant {
  return { id, name, type, aliases: [], mention: null };
}

function dayOf(epochDay: number): ClaimRecord["date"] {
  const day = CalendarDate.fromEpochDay(epochDay).toString();
  return { start: day, end: day, text: null };
}

function quantityOf(value: number, random: () => number): Quantity {
  const least = random() < 0.2;
  return {
    value: least ? null : value,
    min: least ? value : null,
    max: null,
    approx: random() < 0.2,
    unit: "شخص",
    text: String(value),
  };
}

/** Own voice, one mouth, a mouth over an agency, or somebody unnamed. */
function chainOf(document: Document, random: () => number): readonly Participant[] {
  const kind = random();
  if (kind < 0.3) return [];
  if (kind < 0.4) return [participant("Source", "مصدر أمني", `${document.id}:source:مصدر-أمني`)];
  const speaker = participant("Person", `متحدث ${skewed(random, SPEAKERS)}`);
  return kind < 0.75 ? [speaker] : [participant("Media", `وكالة ${skewed(random, PUBLISHERS)}`), speaker];
}
