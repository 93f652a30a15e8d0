import { describe, expect, it } from "vitest";
import { assembleGraph } from "../../src/graph/assemble-graph.ts";
import { claimOf, documentOf, ontology } from "../graph/small-claims.ts";
import { exportedText } from "./exported-text.ts";

describe("JSON lines", () => {
  it("a claim record a line, every character as it was", async () => {
    const paper = documentOf("paper", { publisher: "سطر\nوآخر \u2028 👩‍👧" });
    const claims = [claimOf("c1", paper), claimOf("c2", paper, { polarity: "negated" })];
    const { view } = assembleGraph([paper], claims, ontology, new Map());
    const { text, reports } = await exportedText("jsonl", view, {}, { claims });
    expect(
      text
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(claims);
    expect(reports[0]).toMatchObject({ claims: 2 });
  });
});
