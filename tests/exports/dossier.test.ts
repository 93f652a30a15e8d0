import { micromark } from "micromark";
import { gfmFootnote, gfmFootnoteHtml } from "micromark-extension-gfm-footnote";
import { describe, expect, it } from "vitest";
import type { ExportLanguage } from "../../src/exports/index.ts";
import { assembleGraph } from "../../src/graph/assemble-graph.ts";
import { selectSubgraph, wantedAround } from "../../src/graph/select-subgraph.ts";
import { claimOf, documentOf, ontology, participantOf } from "../graph/small-claims.ts";
import { exportedText } from "./exported-text.ts";

const HOSTILE = '<script>x</script> [a](javascript:x) *b* _c_ `d` "><img onerror=x> [^1]';
const paper = documentOf("paper", { publisher: "صحيفة المدى", published: "2022-01-22", url: "https://example.org/1" });
const blog = documentOf("blog", { publisher: HOSTILE, title: HOSTILE, url: "javascript:alert(1)", path: "a/*b*.txt" });
const army = participantOf("army", "StateForce", "جيش الإقليم", ["the army"]);
const group = participantOf("group", "ArmedGroup", "الجماعة", ["the group"]);
const witness = participantOf("witness", "Source", "شاهد");
const spokesman = participantOf("man", "Person", "سالم");
const attack = claimOf("c1", paper, {
  subject: army,
  object: group,
  place: participantOf("town", "Place", "البلدة", ["the town"]),
  attribution: [witness],
  date: { start: "2022-01-20", end: "2022-01-20", text: null },
  quantity: { value: 3, min: null, max: null, approx: false, unit: null, text: "ثلاثة" },
});
const denial = claimOf("c2", blog, {
  subject: army,
  object: group,
  polarity: "negated",
  attribution: [spokesman, army],
});
const doubt = claimOf("c3", blog, { subject: null, object: army, modality: "alleged", relation: "STRUCK" });
const knowledge = assembleGraph([paper, blog], [attack, denial, doubt], ontology, new Map());
knowledge.addEdge("d", "CONTRADICTS", "c2", "c1", { kind: "polarity" });

async function dossier(id: string | null, language: ExportLanguage = "en") {
  const view = id === null ? knowledge.view : selectSubgraph(knowledge.view, wantedAround(knowledge.view, id));
  const { text } = await exportedText("dossier", view, { language }, { relations: ontology.relations, about: id });
  const html = micromark(text, { extensions: [gfmFootnote()], htmlExtensions: [gfmFootnoteHtml()] });
  return { text, html, headings: text.match(/^#+ .*$/gmu) };
}

describe("a dossier", () => {
  it("of an actor: what it did, what was done to it, what it says, where sources disagree", async () => {
    const { text, headings } = await dossier("army");
    expect(headings).toEqual([
      "# the army",
      "## What it is said to have done",
      "## What is said to have been done to it",
      "## What it says",
      "## Where sources disagree",
    ]);
    expect(text).toContain("- 2022-01-20: the army attacked the group (ثلاثة) at the town (صحيفة المدى ← شاهد)[^1]\n");
    expect(text).toContain("3 claims from 2 documents of 2 publishers; 2 named sources, 1 unnamed.");
    expect(text).toContain("- undated: Alleged: an unnamed party struck the army (");
    expect(text).toMatch(/- undated: Denied: the army attacked the group \(.* ← سالم ← the army\)\[\^2\]/u);
  });
  it("of an event: its claims and what is against them", async () => {
    const { headings } = await dossier("c1");
    expect(headings).toEqual([
      "# the army attacked the group (ثلاثة) at the town",
      "## Claims",
      "## Where sources disagree",
    ]);
  });
  it("claims that go back to one source say so, so that nobody counts them twice", async () => {
    const copy = claimOf("c4", blog, { subject: army, object: group, attribution: [witness] });
    const copied = assembleGraph([paper, blog], [attack, copy], ontology, new Map());
    copied.addEdge("r", "REPEATS", "c4", "c1", {});
    const { text } = await exportedText("dossier", copied.view, {}, { relations: ontology.relations });
    expect(text).toMatch(/^- 2022-01-20: .*\[\^1\]$/mu);
    expect(text).toMatch(/^- undated: .*\[\^2\] · same origin as \[\^1\]$/mu);
  });
  it("in Arabic, in a block that runs from right to left", async () => {
    const { text, headings } = await dossier("army", "ar");
    expect(text.startsWith('<div dir="rtl" lang="ar">\n\n# جيش الإقليم\n')).toBe(true);
    expect(text.endsWith("\n</div>\n")).toBe(true);
    expect(headings?.[1]).toBe("## ما يُنسب إليه من أفعال");
    expect(text).toContain("منفي: هجوم من جيش الإقليم على الجماعة");
  });
  it("of nothing says so", async () => {
    const empty = selectSubgraph(knowledge.view, { nodes: [], relationships: [] });
    expect((await exportedText("dossier", empty)).text).toContain("Nothing is known here.");
  });
});

describe("in a reader of Markdown", () => {
  it("every line carries a footnote with quote, publisher, date, link and offsets", async () => {
    const { text, html } = await dossier(null);
    const marks = [...text.matchAll(/^- .*\[\^(\d+)\]$/gmu)].map(([, number]) => number);
    expect(marks).toHaveLength(text.match(/^- /gmu)?.length ?? 0);
    expect(html.match(/<li id="user-content-fn-\d+">/gu)).toHaveLength(new Set(marks).size);
    expect(text).toContain(
      `[^1]: «${attack.evidence.text.trim()}» · صحيفة المدى · 2022-01-22 · <https://example.org/1> · characters 4–10 of paper.txt`,
    );
    expect(html).toContain('<a href="https://example.org/1">');
  });
  it("a hostile title or publisher is text", async () => {
    const { html } = await dossier(null);
    expect(html).not.toMatch(/<script|<img|<em|<strong>b|href="javascript/u);
    expect(html).toContain("&lt;script&gt;x&lt;/script&gt; [a](javascript:x) *b* _c_ `d`");
    expect(html).toContain("a/*b*.txt");
  });
});
