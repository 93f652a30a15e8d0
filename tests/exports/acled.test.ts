import { describe, expect, it } from "vitest";
import { assembleGraph } from "../../src/graph/assemble-graph.ts";
import type { ClaimRecord } from "../../src/model/claim.ts";
import { claimOf, documentOf, ontology, participantOf } from "../graph/small-claims.ts";
import { exportedText } from "./exported-text.ts";
import { parseCsv } from "./parse-csv.ts";

const paper = documentOf("paper", { publisher: "صحيفة المدى", published: "2022-01-22" });
const army = participantOf("army", "StateForce", "الجيش");
const group = participantOf("group", "ArmedGroup", "الجماعة");
const people = participantOf("people", "Population", "مدنيون");
const town = participantOf("town", "Place", "البلدة");

async function rowsOf(...claims: Partial<ClaimRecord>[]) {
  const records = claims.map((more, index) => claimOf(`c${index}`, paper, more));
  const { view } = assembleGraph([paper], records, ontology, new Map());
  const { text, reports } = await exportedText("acled", view, { language: "ar" }, { relations: ontology.relations });
  const [header = [], ...rows] = parseCsv(text);
  return {
    report: reports[0],
    rows: rows.map((row) => Object.fromEntries(row.map((value, at) => [String(header[at]), value]))),
  };
}
const codeOf = async (claim: Partial<ClaimRecord>) => {
  const [row] = (await rowsOf(claim)).rows;
  return [row?.disorder_type, row?.event_type, row?.sub_event_type];
};

describe("codes", () => {
  it.each([
    ["between forces", { subject: army, object: group }, "Battles", "Armed clash"],
    ["on civilians", { subject: army, object: people }, "Violence against civilians", "Attack"],
    ["on a place: ACLED would ask on whom", { subject: army, object: town }, "", ""],
    ["from the air", { relation: "STRUCK", mode: "aerial" }, "Explosions/Remote violence", "Air/drone strike"],
    [
      "by guns",
      { relation: "STRUCK", mode: "artillery" },
      "Explosions/Remote violence",
      "Shelling/artillery/missile attack",
    ],
    ["by nobody knows what", { relation: "STRUCK" }, "Explosions/Remote violence", ""],
    ["by suicide", { relation: "BOMBED", mode: "suicide" }, "Explosions/Remote violence", "Suicide bomb"],
    ["taken by a state", { relation: "CONTROLS", subject: army }, "Battles", "Government regains territory"],
    ["taken by others", { relation: "CONTROLS", subject: group }, "Battles", "Non-state actor overtakes territory"],
    ["abducted", { relation: "ABDUCTED" }, "Violence against civilians", "Abduction/forced disappearance"],
  ] as const)("%s", async (_, claim, event, subEvent) => {
    const [disorder, ...code] = await codeOf(claim);
    expect(code).toEqual([event, subEvent]);
    expect(disorder).toBe(event === "" ? "" : "Political violence");
  });
  it("protests and strategic developments are of other kinds", async () => {
    expect(await codeOf({ relation: "PROTESTED" })).toEqual(["Demonstrations", "Protests", ""]);
    expect(await codeOf({ relation: "ARRESTED" })).toEqual([
      "Strategic developments",
      "Strategic developments",
      "Arrests",
    ]);
  });
});

describe("rows", () => {
  it("who, whom, where, when, who says it, the words", async () => {
    const { rows } = await rowsOf({
      subject: army,
      object: group,
      place: town,
      date: { start: "2022-01-20", end: "2022-01-20", text: null },
      attribution: [participantOf("agency", "Media", "وكالة"), participantOf("w", "Source", "شاهد")],
    });
    expect(rows[0]).toMatchObject({
      event_id_cnty: "c0",
      event_date: "2022-01-20",
      year: "2022",
      time_precision: "1",
      actor1: "الجيش",
      actor2: "الجماعة",
      location: "البلدة",
      source: "صحيفة المدى",
      fatalities: "",
      notes: paper.text.slice(4, 10),
      rawi_chain: "وكالة ← شاهد",
    });
  });
  it("a target that is a place is where it happened", async () => {
    const { rows } = await rowsOf({ subject: army, object: town });
    expect(rows[0]).toMatchObject({ actor2: "", location: "البلدة" });
  });
  it("days, weeks and longer; without a date nothing is invented", async () => {
    const spans = ["2022-01-20", "2022-01-25", "2022-03-01"].map((end) => ({
      date: { start: "2022-01-20", end, text: null },
    }));
    const { rows } = await rowsOf(...spans, {});
    expect(rows.map((row) => row.time_precision)).toEqual(["1", "2", "3", ""]);
    expect(rows[3]).toMatchObject({ event_date: "", year: "", rawi_published: "2022-01-22" });
  });
  it("the dead are counted as the text counts them", async () => {
    const toll = (value: number | null, min: number | null) => ({
      relation: "KILLED",
      object: people,
      quantity: { value, min, max: null, approx: false, unit: null, text: "" },
    });
    const dead = participantOf("man", "Person");
    const { rows } = await rowsOf(
      toll(17, null),
      toll(null, 20),
      { relation: "KILLED", object: dead },
      { relation: "KILLED", object: people },
    );
    expect(rows.map((row) => [row.fatalities, row.rawi_fatalities_min])).toEqual([
      ["17", ""],
      ["", "20"],
      ["1", ""],
      ["", ""],
    ]);
  });
  it("what did not happen, may happen or has no code is left out and counted", async () => {
    const { rows, report } = await rowsOf(
      { polarity: "negated" },
      { modality: "intended" },
      { relation: "LEADS" },
      { relation: "INJURED" },
      { modality: "alleged" },
    );
    expect(rows.map((row) => row.rawi_modality)).toEqual(["alleged"]);
    expect(report).toMatchObject({ claims: 1, claimsLeftOut: 4 });
  });
});
