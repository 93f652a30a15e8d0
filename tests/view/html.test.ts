import { describe, expect, it } from "vitest";
import type { PageGraph } from "../../src/model/page.ts";
import { assets, exportedPage, HOSTILE_TITLE, viewedGraph } from "./viewed-graph.ts";

const graphIn = (text: string) =>
  JSON.parse(
    /<script type="application\/json" id="rawi-graph">([\s\S]*?)<\/script>/u.exec(text)?.[1] ?? "",
  ) as PageGraph;

describe("rawi export html", () => {
  it("holds the graph, texts and all, in a script that no text can end", async () => {
    const text = await exportedPage(assets);
    const graph = graphIn(text);
    expect(graph.documents.find(({ id }) => id === "d3")?.title).toBe(HOSTILE_TITLE);
    expect(text.match(/<\/script>/gu)).toHaveLength(3);
    expect(text).not.toContain("<img");
    for (const { document, quote } of graph.claims)
      expect(graph.documents.find(({ id }) => id === document)?.text?.slice(quote.start, quote.end)).toBe(quote.text);
  });

  it("forbids itself to ask anybody", async () => {
    const [policy] = /<meta http-equiv="Content-Security-Policy"[^>]*>/u.exec(await exportedPage(assets)) ?? [];
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("script-src 'sha256-a'");
  });

  it("knows whose words a claim is, who has no name, and why two disagree", async () => {
    const { claims, origins, links } = graphIn(await exportedPage(assets, "ar"));
    expect(claims.map(({ id, origin }) => [id, origins[origin]?.name, origins[origin]?.kind])).toEqual([
      ["c1", "اللواء الأول", "source"],
      ["c2", "مصدر عسكري", "unnamed"],
      ["c3", `"><b>x</b>`, "publisher"],
    ]);
    expect(links).toMatchObject([{ type: "CONTRADICTS", kind: "polarity", left: "c1", right: "c2" }]);
    expect(links[0]?.reason?.ar).toMatch(/\p{Script=Arabic}/u);
  });

  it("is the same whatever the order of the input", async () => {
    const graph = viewedGraph();
    const turned = viewedGraph({ claims: [...graph.linked.claims].reverse() });
    expect(await exportedPage(assets, "en", turned)).toBe(await exportedPage(assets, "en", graph));
  });
});
