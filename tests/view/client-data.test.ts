import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageGraph } from "../../src/exports/index.ts";
import { articlePieces } from "../../src/view/client/data/article-pieces.ts";
import { indexGraph } from "../../src/view/client/data/claim-index.ts";
import { makeMatrix } from "../../src/view/client/data/matrix.ts";
import { makeScene } from "../../src/view/client/data/scene.ts";
import { sceneView } from "../../src/view/client/data/scene-view.ts";
import { makeSearchIndex } from "../../src/view/client/data/search-index.ts";
import { selectClaims } from "../../src/view/client/data/select-claims.ts";
import { binClaims, scaleOf } from "../../src/view/client/data/time-bins.ts";
import { initialState, NO_FILTERS, parseState, printState } from "../../src/view/client/data/view-state.ts";
import { viewedGraph } from "./viewed-graph.ts";

const { linked, view, knowledge } = viewedGraph();
const index = indexGraph(pageGraph(view, linked.claims, knowledge, { version: "0", texts: false }));
const state = initialState("en");
const ids = (claims: readonly { readonly id: string }[]) => claims.map(({ id }) => id);

describe("the address of a view", () => {
  const text = fc.option(fc.string({ minLength: 1 }), { nil: null });
  const day = fc.constantFrom(null, "2023-05-01", "1999-12-31");
  const days = fc.record({ from: day, to: day });
  const names = fc.array(fc.string({ minLength: 1 }), { maxLength: 3 });
  const filters = fc.record({
    sources: names,
    relations: names,
    types: names,
    polarity: fc.constantFrom(null, "affirmed" as const, "negated" as const),
    disputed: fc.boolean(),
    happened: days,
    published: days,
    words: text,
  });
  const states = fc.record({
    focus: text,
    hops: fc.constantFrom(1 as const, 2 as const),
    question: text,
    claim: text,
    content: text,
    filters,
    view: fc.constantFrom("graph" as const, "table" as const),
    language: fc.constantFrom("ar" as const, "en" as const),
    theme: fc.constantFrom(null, "light" as const, "dark" as const),
  });
  it("tells everything that is seen", () => {
    fc.assert(
      fc.property(states, (each) => {
        expect(parseState(printState(each, "ar"), "ar")).toEqual(each);
      }),
    );
  });
  it("is empty at the beginning, and nonsense in it is left out", () => {
    expect(printState(state, "en")).toBe("");
    expect(parseState("polarity=both&happened-from=soon&hops=9&theme=pink&view=globe", "en")).toEqual(state);
  });
});

describe("what is selected", () => {
  const selected = (filters: Partial<typeof NO_FILTERS>, more: Partial<typeof state> = {}) =>
    ids(selectClaims(index, { ...state, ...more, filters: { ...NO_FILTERS, ...filters } }, null).claims);
  it.each([
    ["disagreements", { disputed: true }, ["c1", "c2"]],
    ["a relation", { relations: ["ATTACKED"] }, ["c3"]],
    ["what is denied", { polarity: "negated" as const }, ["c2"]],
    ["days that it happened on; what has no day is in none", { happened: { from: "2023-04-30", to: null } }, ["c1"]],
    ["days of publication", { published: { from: null, to: "2023-05-02" } }, ["c1"]],
    ["words of a quote, however they are spelt", { words: "سِجن  البلده بالكامل" }, ["c1"]],
    ["whose words they are", { sources: ["first-brigade"] }, ["c1"]],
  ])("by %s", (_, filters, wanted) => {
    expect(selected(filters)).toEqual(wanted);
  });
  it("around somebody who only speaks", () => {
    expect(selected({}, { focus: "d2:source:1" })).toEqual(["c2"]);
    expect(selected({}, { focus: "d2:source:1", hops: 2 })).toEqual(["c1", "c2", "c3"]);
  });
  it("counts for each filter what the others leave", () => {
    const filters = { ...NO_FILTERS, polarity: "negated" as const, relations: ["CONTROLS"] };
    const { facets } = selectClaims(index, { ...state, filters }, null);
    expect([ids(facets.polarity), ids(facets.relations)]).toEqual([["c1", "c2"], ["c2"]]);
  });
});

describe("the graph", () => {
  it("draws what is affirmed and what is denied apart, and bends parallel edges to different sides", () => {
    const { edges, nodes, oneEnded } = makeScene(index, index.graph.claims);
    expect(edges.map(({ polarity, content, disputed }) => [content.relation, polarity, disputed])).toEqual([
      ["CONTROLS", "affirmed", true],
      ["CONTROLS", "negated", true],
      ["ATTACKED", "affirmed", false],
    ]);
    expect(new Set(edges.map(({ bend }) => bend)).size).toBe(3);
    expect([nodes.length, oneEnded]).toEqual([2, 0]);
  });
  it("counts no source without a name as an origin", () => {
    const denied = makeScene(index, index.graph.claims).edges.find(({ polarity }) => polarity === "negated");
    expect(denied?.origins).toBe(0);
  });
  it("keeps disagreements when there is too much", () => {
    const { edges, total } = makeScene(index, index.graph.claims, 2);
    expect([edges.every(({ disputed }) => disputed), total]).toEqual([true, 3]);
  });
});

describe("the graph that is saved", () => {
  it("joins who and whom of every claim, and says whose words it is", () => {
    const saved = sceneView(index, index.graph.claims);
    expect([...saved.nodes()].map(({ id, labels }) => [id, ...labels])).toEqual([
      ["first-brigade", "ArmedGroup", "Actor"],
      ["town-prison", "Facility", "Location"],
    ]);
    expect([...saved.relationships()].map(({ type, properties }) => [type, properties["source"]])).toEqual([
      ["CONTROLS", "اللواء الأول"],
      ["CONTROLS", "مصدر عسكري"],
      ["ATTACKED", `"><b>x</b>`],
    ]);
  });
});

describe("the matrix", () => {
  it("says who affirms, who denies and who is silent", () => {
    const { columns, rows } = makeMatrix(index, index.graph.claims, null);
    expect(columns.map(({ name }) => name)).toEqual(["اللواء الأول", "مصدر عسكري", `"><b>x</b>`]);
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.stance ?? "silent"))).toEqual([
      ["affirms", "denies", "silent"],
      ["silent", "silent", "affirms"],
    ]);
  });
  it("shows a disagreement whole, whatever the filters hide", () => {
    const { rows } = makeMatrix(index, [], "c2");
    expect(rows.map(({ content }) => ids(content.claims))).toEqual([["c1", "c2"]]);
  });
  it("takes no side for what is only intended", () => {
    const intended = index.graph.claims.map((claim) => ({ ...claim, modality: "intended" as const }));
    const other = indexGraph({ ...index.graph, claims: intended });
    expect(makeMatrix(other, other.graph.claims, null).rows[0]?.cells[0]?.stance).toBe("intends");
  });
});

describe("search", () => {
  const search = makeSearchIndex(index, (relation) => (relation === "CONTROLS" ? ["controls", "سيطر على"] : []));
  const found = (text: string) =>
    search
      .find(text)
      .map((hit) => (hit.kind === "node" ? hit.node.id : hit.kind === "document" ? hit.document.id : hit.kind));
  it.each([
    ["PRISON", "town-prison"],
    ["سجن البلدة", "town-prison"],
    ["بلده", "town-prison"],
    ["لِواء", "first-brigade"],
    ["النهر", "d1"],
    ["control", "relation"],
  ])("%s is found", (text, wanted) => {
    expect(found(text)).toContain(wanted);
  });
  it("offers quotes in which the words stand", () => {
    expect(found("لم يسيطر")).toEqual(["quotes"]);
    expect(found("  ")).toEqual([]);
  });
});

describe("the article", () => {
  it("law: its pieces are its text, and what is marked is the quote", () => {
    const cases = fc
      .string({ unit: fc.constantFrom("a", "\n", "ب", " ", "\r"), minLength: 1, maxLength: 40 })
      .chain((text) =>
        fc.record({
          text: fc.constant(text),
          ends: fc.tuple(fc.nat(text.length), fc.nat(text.length)),
          mark: fc.tuple(fc.nat(text.length), fc.nat(text.length)),
        }),
      );
    const span = ([one, other]: [number, number]) => ({ start: Math.min(one, other), end: Math.max(one, other) });
    fc.assert(
      fc.property(cases, ({ text, ends, mark }) => {
        const quote = span(ends);
        const lines = articlePieces(text, quote, [{ role: "trigger", ...span(mark) }]);
        expect(lines.map((line) => line.map((piece) => piece.text).join("")).join("\n")).toBe(text);
        const marked = lines.flat().filter(({ inQuote }) => inQuote);
        expect(marked.map((piece) => piece.text).join("")).toBe(
          text.slice(quote.start, quote.end).replaceAll("\n", ""),
        );
      }),
    );
  });
});

describe("the time line", () => {
  it("cuts time into at most sixty bins, and a claim counts in every one that it touches", () => {
    const scale = scaleOf(["2023-01-01", "2023-03-01"]);
    expect(scale).toMatchObject({ days: 1, bins: 60 });
    if (!scale) throw new Error("no scale");
    const bins = binClaims(scale, index.graph.claims.slice(0, 1), () => ["2022-12-01", "2023-01-02"]);
    expect(bins.filter(({ affirmed }) => affirmed > 0).map(({ from }) => from)).toEqual(["2023-01-01", "2023-01-02"]);
    expect(scaleOf(["2000-01-01", "2024-01-01"])?.bins).toBeLessThanOrEqual(60);
    expect(scaleOf([])).toBeNull();
  });
});
