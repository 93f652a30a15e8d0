import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExportOptions, RelationWords } from "../../src/exports/index.ts";
import { formatValue, TypeOfAll } from "../../src/exports/value-types.ts";
import { toNameToken } from "../../src/exports/xml.ts";
import { CalendarDate } from "../../src/model/calendar-date.ts";
import type { GraphNode, GraphRelationship, GraphValue } from "../../src/model/graph.ts";
import { arrayGraphView } from "../support/array-graph-view.ts";
import { edgeOf as edge, nodeOf as node } from "../support/graph-elements.ts";
import { exportedText, relationWords } from "./exported-text.ts";
import { parseXml, type XmlElement } from "./parse-xml.ts";

async function exported(
  nodes: readonly GraphNode[],
  edges: readonly GraphRelationship[] = [],
  options: ExportOptions = {},
  relations: ReadonlyMap<string, RelationWords> = new Map(),
) {
  const { text, chunks, reports } = await exportedText("graphml", arrayGraphView(nodes, edges), options, { relations });
  const root = parseXml(text);
  const graph = root.children.at(-1) as XmlElement;
  const keys = root.children.filter(({ name }) => name === "key").map(({ attributes }) => attributes);
  const element = (name: string) => graph.children.filter((child) => child.name === name);
  return { text, chunks, report: reports, keys, nodes: element("node"), edges: element("edge") };
}

type Exported = Awaited<ReturnType<typeof exported>>;

/** What a reader sees of an element: attribute names with their texts, in the order of the file. */
function dataOf({ keys }: Exported, element: XmlElement | undefined): Record<string, string> {
  const names = new Map(keys.map(({ id, "attr.name": name }) => [id, name]));
  const data = element?.children.filter(({ name }) => name === "data") ?? [];
  return Object.fromEntries(data.map(({ attributes, text }) => [String(names.get(String(attributes.key))), text]));
}

const typesOf = ({ keys }: Exported, domain: string) =>
  Object.fromEntries(keys.filter((key) => key.for === domain).map((key) => [key["attr.name"], key["attr.type"]]));

const army = node("army", ["StateForce", "Actor"], { name: "the army", nameAr: "الجيش", aliases: ["army", "قوات"] });
const group = node("group", ["ArmedGroup", "Actor"], { name: "the group" });
const town = node("town", ["Place", "Location"], { nameAr: "البلدة" });
const first = node("c1", ["Claim"], { relation: "ATTACKED", start: 4n, confidence: 0.5 });
const second = node("c2", ["Claim"], { relation: "KILLED", start: 9n, confidence: 1 });
const paper = node("d1", ["Document"], { path: "a.txt", title: "خبر", published: new CalendarDate(2023, 4, 16) });
const nodes = [army, group, town, first, second, paper];
const edges = [
  edge("r1", "SUBJECT", "c1", "army"),
  edge("r2", "OBJECT", "c1", "group"),
  edge("r3", "READ_IN", "c2", "d1", { start: 9n, end: 20n }),
  edge("c1", "ATTACKED", "army", "group", {
    claim: "c1",
    polarity: "affirmed",
    dateStart: new CalendarDate(2023, 4, 15),
  }),
];

describe("models", () => {
  it("claims: every node, every relationship but the shortcuts", async () => {
    const file = await exported(nodes, edges);
    expect(file.nodes.map(({ attributes }) => attributes.id)).toEqual(["army", "group", "town", "c1", "c2", "d1"]);
    expect(file.edges.map(({ attributes }) => attributes)).toEqual([
      { id: "r1", source: "c1", target: "army" },
      { id: "r2", source: "c1", target: "group" },
      { id: "r3", source: "c2", target: "d1" },
    ]);
    expect(file.report).toMatchObject([{ nodes: 6, relationships: 3, claimsLeftOut: 0, replacedCharacters: 0 }]);
  });
  it("edges: actors and locations, the shortcuts with all they have, and how many claims have none", async () => {
    const file = await exported(nodes, edges, { model: "edges" });
    expect(file.nodes.map(({ attributes }) => attributes.id)).toEqual(["army", "group", "town"]);
    expect(file.edges.map((edge) => dataOf(file, edge))).toEqual([
      { label: "ATTACKED", claim: "c1", dateStart: "2023-04-15", polarity: "affirmed" },
    ]);
    expect(file.report).toMatchObject([{ nodes: 3, relationships: 1, claimsLeftOut: 1, replacedCharacters: 0 }]);
  });
  it("parallel edges are kept, each by its id", async () => {
    const parallel = ["c1", "c2", "c3"].map((id) => edge(id, "ATTACKED", "army", "group", { claim: id }));
    const file = await exported(nodes, parallel, { model: "edges" });
    expect(file.edges.map(({ attributes }) => attributes.id)).toEqual(["c1", "c2", "c3"]);
  });
  it("an empty graph", async () => {
    expect((await exported([])).report).toMatchObject([
      { nodes: 0, relationships: 0, claimsLeftOut: 0, replacedCharacters: 0 },
    ]);
  });
});

describe("what programs look for", () => {
  it("labels in the way of Neo4j, the Arabic name as label and desc, `id` as key", async () => {
    const file = await exported(nodes, edges);
    expect(file.nodes.map((element) => [element.children[0]?.text, dataOf(file, element).label])).toEqual([
      ["الجيش", "الجيش"],
      ["the group", "the group"],
      ["البلدة", "البلدة"],
      ["ATTACKED", "ATTACKED"],
      ["KILLED", "KILLED"],
      ["خبر", "خبر"],
    ]);
    expect(dataOf(file, file.nodes[0])).toEqual({
      labels: ":Rawi:StateForce:Actor",
      label: "الجيش",
      aliases: '["army","قوات"]',
      key: "army",
      name: "the army",
      nameAr: "الجيش",
    });
    expect(file.keys.filter(({ id }) => id === "labels" || id === "label")).toEqual([
      { id: "labels", for: "node", "attr.name": "labels", "attr.type": "string" },
      { id: "label", for: "edge", "attr.name": "label", "attr.type": "string" },
    ]);
  });
  it("the type is the first thing in an edge", async () => {
    const file = await exported(nodes, edges, {}, new Map([["SUBJECT", relationWords("subject", "فاعل")]]));
    expect(file.edges.map(({ children }) => children[0]?.attributes.key)).toEqual(["label", "label", "label"]);
    expect(file.edges.map((edge) => dataOf(file, edge).label_ar)).toEqual(["فاعل", undefined, undefined]);
  });
  it("no key id twice in a file, also when properties are called like ours or like each other", async () => {
    const odd = { label: "a", labels: "b", key: "c", "x y": "d", x_x0020_y: "e", "": "f", خاص: "g" };
    const file = await exported([node("n", [], odd)], [edge("e", "T", "n", "n", { ...odd, label_ar: "h", id: "i" })]);
    const ids = file.keys.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, "attr.name": name } of file.keys) expect(`${id} ${name}`).toMatch(/^[\w.:-]+ [\w.:-]+$/);
    expect(Object.values(dataOf(file, file.nodes[0])).sort()).toEqual([
      ":Rawi",
      "a",
      "b",
      "c",
      "d",
      "e",
      "f",
      "g",
      "n",
    ]);
    expect(Object.values(dataOf(file, file.edges[0])).sort()).toEqual([
      "T",
      "a",
      "b",
      "c",
      "d",
      "e",
      "f",
      "g",
      "h",
      "i",
    ]);
  });
});

describe("types", () => {
  const day = new CalendarDate(2022, 1, 22);
  const cases: readonly [string, readonly GraphValue[], string, readonly string[]][] = [
    ["small integers", [1n, -(2n ** 31n)], "int", ["1", "-2147483648"]],
    ["large integers", [1n, 2n ** 31n], "long", ["1", "2147483648"]],
    ["integers beyond long", [1n, 2n ** 63n], "string", ["1", "9223372036854775808"]],
    [
      "doubles",
      [1, 0.1, -0, 1e300, Infinity, -Infinity, NaN],
      "double",
      ["1.0", "0.1", "-0.0", "1e+300", "INF", "-INF", "NaN"],
    ],
    ["integers among doubles", [1n, 0.5], "double", ["1.0", "0.5"]],
    ["integers that a double would blunt", [2n ** 60n, 0.5], "string", ["1152921504606846976", "0.5"]],
    ["the same, doubles first", [0.5, 2n ** 60n], "string", ["0.5", "1152921504606846976"]],
    ["booleans", [true, false], "boolean", ["true", "false"]],
    ["booleans among integers", [true, 1n], "string", ["true", "1"]],
    ["days", [day], "string", ["2022-01-22"]],
    ["lists", [["أ", 1n, 2, true, day, [NaN]]], "string", ['["أ",1,2.0,true,"2022-01-22",["NaN"]]']],
    ["anything", ["a", 1n], "string", ["a", "1"]],
  ];
  for (const [name, values, type, texts] of cases) {
    it(name, async () => {
      const all = values.map((value, index) => node(String(index), [], { value }));
      const file = await exported(all);
      expect(typesOf(file, "node").value).toBe(type);
      expect(file.nodes.map((element) => dataOf(file, element).value)).toEqual(texts);
    });
  }
  it("law: the type of all does not depend on their order", () => {
    const value = fc.oneof(
      fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
      fc.integer().map(BigInt),
      fc.double(),
      fc.boolean(),
      fc.string(),
    );
    const typeOfAll = (values: readonly GraphValue[]) => {
      const all = new TypeOfAll();
      for (const each of values) all.add(each);
      return all.type;
    };
    fc.assert(
      fc.property(fc.array(value, { maxLength: 4 }), (values) => {
        expect(typeOfAll([...values].reverse())).toBe(typeOfAll(values));
      }),
    );
  });
  it("law: a formatted double is the same number again", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) =>
        Object.is(Number(formatValue(value, "double")), value),
      ),
    );
  });
});

describe("text", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
    fc.constantFrom(
      "]]>",
      "<![CDATA[x]]>",
      "&lt;&#0;",
      '"><edge>',
      "\r\n\t\r",
      "\0\u000B\uFFFE",
      "\uDC00\uD800",
      "👩‍👩‍👧",
      "  قسد  ",
    ),
  );
  const survives = (text: string) =>
    [...text].map((character) =>
      /^[\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]$/u.test(character) ? character : "\uFFFD",
    );

  it("law: any text anywhere gives a well-formed file that says the same, but for what XML cannot hold", async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(hostile, hostile, hostile, hostile), async ([id, name, type, value]) => {
        const self = edge(id, type, id, id, { value });
        const file = await exported([{ id, labels: ["Actor"], properties: { id, name } }], [self]);
        expect(dataOf(file, file.nodes[0])).toMatchObject({
          key: survives(id).join(""),
          name: survives(name).join(""),
        });
        expect(dataOf(file, file.edges[0])).toEqual({
          label: survives(type).join(""),
          value: survives(value).join(""),
        });
        expect(file.edges[0]?.attributes.source).toBe(file.nodes[0]?.attributes.id);
        const lost = [id, name, type, value].flatMap((text) =>
          [...text].filter((each, at) => survives(text)[at] !== each),
        );
        expect(file.report[0]?.replacedCharacters).toBe(lost.length);
      }),
      { numRuns: 300 },
    );
  });
  it("law: ids become name tokens, different ones different tokens", () => {
    const id = fc.oneof(hostile, fc.constantFrom("_x0020_", " ", "_", "_x_", "", "_x005F_x0020_", "قسد", "a/b"));
    fc.assert(
      fc.property(id, id, (left, right) => {
        expect(toNameToken(left)).toMatch(/^[A-Za-z0-9._:-]+$/);
        expect(toNameToken(left) === toNameToken(right)).toBe(left === right);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("dialects", () => {
  const apps = () => exported(nodes, edges, { profile: "apps" });

  it("apps: labels and types as attributes, lists with the type of their elements", async () => {
    const file = await apps();
    expect(file.nodes[0]?.attributes).toEqual({ id: "army", labels: ":Rawi:StateForce:Actor" });
    expect(file.edges[0]?.attributes).toEqual({ id: "r1", source: "c1", target: "army", label: "SUBJECT" });
    expect(file.keys.filter((key) => "attr.list" in key).map((key) => [key["attr.name"], key["attr.list"]])).toEqual([
      ["aliases", "string"],
    ]);
    expect(file.report[0]?.advice.join()).toContain("apoc.import.graphml");
  });
  it("apps: a property that is not always a list of one kind stays a string", async () => {
    const lists = [[], ["a"], ["a", 1n], [["a"]], [2n ** 70n], [new CalendarDate(2022, 1, 1)]];
    const listOf = async (...values: GraphValue[]) => {
      const file = await exported(
        values.map((value, index) => node(String(index), [], { value })),
        [],
        { profile: "apps" },
      );
      return file.keys.find((key) => key["attr.name"] === "value")?.["attr.list"];
    };
    expect(await Promise.all(lists.map((list) => listOf(list)))).toEqual([
      "string",
      "string",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(await listOf([], [1n], [])).toBe("int");
    expect(await listOf(["a"], "a")).toBeUndefined();
  });
  it("yed: a shape with the name in it, a line with the Arabic caption, dashed where a claim denies", async () => {
    const denied = edge("c2", "ATTACKED", "army", "group", { claim: "c2", polarity: "negated" });
    const words = new Map([["ATTACKED", relationWords("attacked", "هاجم")]]);
    const file = await exported(nodes, [...edges, denied], { profile: "yed", model: "edges" }, words);
    const within = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
      element?.name === name ? element : element?.children.map((child) => within(child, name)).find(Boolean);
    expect(within(file.nodes[0], "y:NodeLabel")?.text).toBe("الجيش");
    expect(file.edges.map((each) => within(each, "y:LineStyle")?.attributes.type)).toEqual(["line", "dashed"]);
    expect(within(file.edges[0], "y:EdgeLabel")?.text).toBe("هاجم");
  });
  it("all of them say the same", async () => {
    const files = await Promise.all(["strict", "apps", "yed"].map((profile) => exported(nodes, edges, { profile })));
    const said = files.map((file) => file.nodes.map((element) => ({ ...dataOf(file, element), undefined: "" })));
    expect(said[1]).toEqual(said[0]);
    expect(said[2]).toEqual(said[0]);
  });
});

describe("size", () => {
  it("comes in chunks of about 64 KiB, the same ones each time", async () => {
    const many = Array.from({ length: 5_000 }, (_, index) =>
      node(`n${index}`, ["Actor"], { nameAr: "قوات حرس الحدود" }),
    );
    const file = await exported(many);
    expect(file.chunks.length).toBeGreaterThan(5);
    for (const chunk of file.chunks.slice(0, -1)) expect(Math.abs(chunk.length - 65_536)).toBeLessThan(2_048);
    expect((await exported(many)).chunks).toEqual(file.chunks);
  });
});
