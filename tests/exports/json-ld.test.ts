import jsonld from "jsonld";
import { DataFactory, Parser, Store } from "n3";
import { beforeAll, describe, expect, it } from "vitest";
import { assembleGraph } from "../../src/graph/assemble-graph.ts";
import { claimOf, documentOf, ontology, participantOf } from "../graph/small-claims.ts";
import { exportedText } from "./exported-text.ts";

const { namedNode, literal } = DataFactory;
const RAWI = "urn:rawi:";
const PROV = "http://www.w3.org/ns/prov#";
const SCHEMA = "https://schema.org/";
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

const paper = documentOf("paper", {
  publisher: "صحيفة <المدى> & «co»",
  published: "2022-01-22",
  url: "https://example.org/a b",
});
const blog = documentOf("blog", { url: "no address" });
const army = participantOf("army", "StateForce", "جيش الإقليم", ["the army"]);
const agency = participantOf("agency", "Media", "وكالة 👩‍👧");
const witness = participantOf("paper:source:شاهد عيان", "Source", "شاهد\nعيان");
const told = claimOf("told", paper, {
  subject: army,
  object: participantOf("group", "ArmedGroup"),
  attribution: [agency, witness],
  date: { start: "2022-01-20", end: "2022-01-21", text: null },
});
const knowledge = assembleGraph(
  [paper, blog],
  [told, claimOf("bare", paper), claimOf("orphan", blog)],
  ontology,
  new Map(),
);
knowledge.addEdge("d", "CONTRADICTS", "bare", "told", { kind: "polarity" });

let store: Store;
/** What the store says of a thing. */
const objects = (subject: string, predicate: string) =>
  store.getObjects(namedNode(RAWI + subject), namedNode(predicate), null).map(({ value }) => value);
const subjects = (predicate: string, object: string) =>
  store.getSubjects(namedNode(predicate), namedNode(object), null).map(({ value }) => value);

beforeAll(async () => {
  const { text } = await exportedText("jsonld", knowledge.view, {}, { version: "1.2.3" });
  const quads = await jsonld.toRDF(JSON.parse(text), { format: "application/n-quads" });
  store = new Store(new Parser({ format: "N-Quads" }).parse(String(quads)));
});

describe("JSON-LD as RDF", () => {
  it("a claim is said by the innermost source, quoted from its document, and never asserted", () => {
    expect(objects("told", `${RDF}type`)).toEqual(
      expect.arrayContaining([`${SCHEMA}Claim`, `${RDF}Statement`, `${PROV}Entity`]),
    );
    expect(objects("told", `${RDF}subject`)).toEqual([`${RAWI}army`]);
    expect(objects("told", `${RDF}predicate`)).toEqual([`${RAWI}vocabulary:ATTACKED`]);
    expect(objects("told", `${RDF}object`)).toEqual([`${RAWI}group`]);
    expect(objects("told", `${PROV}wasAttributedTo`)).toEqual([`${RAWI}paper:source:شاهد%20عيان`]);
    expect(objects("told", `${PROV}wasQuotedFrom`)).toEqual([`${RAWI}paper`]);
    expect(objects("told", `${PROV}wasGeneratedBy`)).toEqual([`${RAWI}reading`]);
    expect(store.getQuads(namedNode(`${RAWI}army`), namedNode(`${RAWI}vocabulary:ATTACKED`), null, null)).toEqual([]);
  });
  it("the chain is a list, outermost first", () => {
    const [head] = store.getObjects(namedNode(`${RAWI}told`), namedNode(`${RAWI}vocabulary:chain`), null);
    const list = store.extractLists()[head?.value ?? ""];
    expect(list?.map(({ value }) => value)).toEqual([`${RAWI}agency`, `${RAWI}paper:source:شاهد%20عيان`]);
  });
  it("with an empty chain the publisher says it; without a publisher nobody does", () => {
    const [publisher = ""] = objects("bare", `${PROV}wasAttributedTo`);
    expect(store.getObjects(namedNode(publisher), namedNode(`${SCHEMA}name`), null).map(({ value }) => value)).toEqual([
      paper.publisher,
    ]);
    expect(objects("orphan", `${PROV}wasAttributedTo`)).toEqual([]);
  });
  it("names keep their language and every character; days and offsets their type", () => {
    expect(objects("paper:source:شاهد%20عيان", `${SCHEMA}name`)).toContain("شاهد\nعيان");
    expect(
      store.has(DataFactory.quad(namedNode(`${RAWI}agency`), namedNode(`${SCHEMA}name`), literal("وكالة 👩‍👧", "ar"))),
    ).toBe(true);
    const [date] = store.getObjects(namedNode(`${RAWI}told`), namedNode(`${RAWI}vocabulary:dateStart`), null);
    expect(date).toMatchObject({ value: "2022-01-20", datatypeString: "http://www.w3.org/2001/XMLSchema#date" });
  });
  it("the words that prove it, with where they stand", () => {
    const [evidence] = store.getObjects(
      namedNode(`${RAWI}told`),
      namedNode("http://www.w3.org/ns/oa#hasSelector"),
      null,
    );
    const of = (predicate: string) =>
      store.getObjects(evidence as never, namedNode(predicate), null).map(({ value }) => value);
    expect(of("http://www.w3.org/ns/oa#exact")).toEqual([told.evidence.text]);
    expect([of(`${RAWI}vocabulary:start`), of(`${RAWI}vocabulary:end`)]).toEqual([["4"], ["10"]]);
  });
  it("claims against claims; an address is a link only when it is one; who made it", () => {
    expect(objects("bare", `${RAWI}vocabulary:CONTRADICTS`)).toEqual([`${RAWI}told`]);
    expect(objects("paper", `${SCHEMA}url`)).toEqual(["https://example.org/a%20b"]);
    expect(objects("blog", `${RAWI}vocabulary:url`)).toEqual(["no address"]);
    expect(subjects(`${PROV}wasAssociatedWith`, `${RAWI}software`)).toEqual([`${RAWI}reading`]);
    expect(objects("software", `${SCHEMA}softwareVersion`)).toEqual(["1.2.3"]);
  });
});
