import { describe, expect, it } from "vitest";
import { columnsOf, parseQuery } from "../../src/cypher/index.ts";
import { parseSavedQuery, savedQueries } from "../../src/resources/saved-queries.ts";

describe.each(savedQueries().map((query) => [query.name, query] as const))("the saved query %s", (_, query) => {
  it("names exactly its parameters", () => {
    const used = [...query.text.matchAll(/\$(\w+)/gu)].map(([, name]) => name);
    expect([...new Set(used)].sort()).toEqual(query.parameters.map(({ name }) => name).sort());
  });

  it("names exactly its columns", () => {
    expect(query.columns).toEqual(columnsOf(parseQuery(query.text)));
  });

  it("matches the label Rawi, so that nodes of others are not seen, and orders its rows", () => {
    expect(query.text).toMatch(/:Rawi\b/u);
    expect(query.text).toMatch(/ORDER BY [^\n]+$/u);
  });
});

describe("a header that is not what it should be", () => {
  it.each([
    ["no title", "// @returns a\n// @runs memory\nRETURN 1 AS a"],
    ["no columns", "// T\n// @runs memory\nRETURN 1 AS a"],
    ["an unknown type", "// T\n// @param a text what\n// @returns a\n// @runs memory\nRETURN $a AS a"],
  ])("%s names the file", (_, text) => {
    expect(() => parseSavedQuery("mine", text)).toThrow(/cypher\/queries\/mine\.cypher/u);
  });
});
