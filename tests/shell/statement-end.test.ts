import { describe, expect, it } from "vitest";
import { isComplete, splitStatements } from "../../src/shell/statement-end.ts";

describe("whether a text is whole", () => {
  it.each([
    ["MATCH (a) RETURN a", true],
    ["MATCH (a) RETURN a;", true],
    ["MATCH (a)", false],
    ["MATCH (a", false],
    ["MATCH (a) RETURN", false],
    ["MATCH (a {name: 'open", false],
    ["MATCH (a RETURN a", true],
    ["with whom did the SDF meet?", true],
    ["MATCH (a)\nWITH a", false],
    ["MATCH (a) WITH a.name", true],
    [".why", true],
    ["من هاجم السجن", true],
  ])("%s: %s", (text, whole) => {
    expect(isComplete(text)).toBe(whole);
  });
});

describe("statements of a text", () => {
  it.each([
    ["RETURN 1\nRETURN 2", ["1: RETURN 1", "2: RETURN 2"]],
    ["RETURN 1; RETURN 2;", ["1: RETURN 1", "1: RETURN 2"]],
    ["MATCH (a)\nRETURN a\nLIMIT 3\n\nwho attacked?", ["1: MATCH (a)\nRETURN a\nLIMIT 3", "5: who attacked?"]],
    [
      "MATCH (a) RETURN a\nUNION\nMATCH (a) RETURN a;\n.stats",
      ["1: MATCH (a) RETURN a\nUNION\nMATCH (a) RETURN a", "4: .stats"],
    ],
    ["RETURN ';' AS a; .why 1", ["1: RETURN ';' AS a", "1: .why 1"]],
    ["من هاجم السجن؟\n.لماذا 1", ["1: من هاجم السجن؟", "2: .لماذا 1"]],
    ["MATCH (a RETURN a\nRETURN 2", ["1: MATCH (a RETURN a", "2: RETURN 2"]],
    ["\r\nRETURN 1;\r\n", ["2: RETURN 1"]],
    ["", []],
  ])("%j", (text, statements) => {
    expect(splitStatements(text).map(({ line, text: each }) => `${line}: ${each}`)).toEqual(statements);
  });
});
