import { CalendarDate } from "../../src/model/calendar-date.ts";
import { edgeOf as edge, nodeOf } from "../support/graph-elements.ts";

/* A small graph with everything that files break on: signs of markup, line ends, emoji, marks, large integers. */

export const QUOTE = 'قال المتحدث: «قُتل ٧ <مقاتلين> & جُرح آخرون»\r\nثم أضاف\t"انتهى" ]]>';
export const FAMILY = "قوات الحدود 👩‍👩‍👧‍👦";
export const nodes = [
  nodeOf("force 1", ["StateForce", "Actor"], {
    name: "Border Force",
    nameAr: FAMILY,
    aliases: ["Border Force", "حرس الحدود"],
  }),
  nodeOf("group", ["ArmedGroup", "Actor"], { name: "the group\u0001", population: 9_007_199_254_740_993n }),
  nodeOf("town", ["Place", "Location"], { nameAr: "البلدة\u200F القديمة", share: 0.25 }),
  nodeOf("claim-1", ["Claim"], {
    relation: "ATTACKED",
    quote: QUOTE,
    start: 12n,
    confidence: 0.75,
    published: new CalendarDate(2022, 1, 22),
  }),
  nodeOf("claim-2", ["Claim"], { relation: "ATTACKED", quote: "نفى الهجوم", start: 90n, confidence: 1 }),
];
export const edges = [
  edge("r1", "SUBJECT", "claim-1", "force 1"),
  edge("r2", "OBJECT", "claim-1", "group"),
  edge("r3", "SUBJECT", "claim-2", "force 1"),
  edge("r4", "AT", "claim-2", "town"),
  edge("r5", "CONTRADICTS", "claim-1", "claim-2", { kind: "polarity" }),
  edge("claim-1", "ATTACKED", "force 1", "group", {
    claim: "claim-1",
    polarity: "affirmed",
    quote: QUOTE,
    countApprox: true,
    countValue: 7n,
  }),
  edge("claim-2", "ATTACKED", "force 1", "group", {
    claim: "claim-2",
    polarity: "negated",
    quote: "نفى الهجوم",
    chain: ["ناطق", "وكالة"],
  }),
];
