import { describe, expect, it } from "vitest";
import { readLineKind } from "../../src/shell/read-line-kind.ts";

describe("a line of the shell", () => {
  it.each([
    ["", "nothing"],
    ["  ;", "nothing"],
    [".why 2", "command"],
    ["MATCH (n) RETURN n;", "query"],
    ["match (n) return n", "query"],
    ["RETURN 1", "query"],
    ["من هاجم السجن؟", "question"],
    ["who attacked the prison?", "question"],
    ["with whom did the SDF meet?", "question"],
  ])("%s: %s", (line, kind) => {
    expect(readLineKind(line).kind).toBe(kind);
  });

  it("keeps why a line that begins like a query is none", () => {
    const line = readLineKind("MATCH (n RETURN n");
    expect(line).toMatchObject({ kind: "question" });
    expect(line.kind === "question" && line.fault?.message).toMatch(/line 1, column/u);
    expect(readLineKind("matches of the prison")).toMatchObject({ fault: null });
  });

  it("reads a command with its argument, and no marks of direction", () => {
    expect(readLineKind("\u200F.why  12 ")).toEqual({ kind: "command", name: ".why", argument: "12" });
    expect(readLineKind("\u2067RETURN 1\u2069")).toEqual({ kind: "query", text: "RETURN 1" });
  });
});
