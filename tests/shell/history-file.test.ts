import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { historyPath, openHistory } from "../../src/shell/history-file.ts";

const folder = mkdtempSync(join(tmpdir(), "rawi-history-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("history", () => {
  it("lasts from one session to the next, lines of several lines too, for its owner only", () => {
    const file = join(folder, "state", "history.jsonl");
    const first = openHistory(file);
    for (const entry of ["من هاجم السجن؟", "MATCH (a)\nRETURN a;", "RETURN 1", "من هاجم السجن؟"]) first.add(entry);
    expect(first.entries).toEqual(["MATCH (a)\nRETURN a;", "RETURN 1", "من هاجم السجن؟"]);
    expect(openHistory(file).entries).toEqual(first.entries);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, "state")).mode & 0o777).toBe(0o700);
  });

  it("never keeps a password, nor what begins with a blank", () => {
    const file = join(folder, "secrets.jsonl");
    const history = openHistory(file);
    for (const entry of [
      ".use bolt://neo4j:hunter2@localhost",
      ".param password hunter2",
      " RETURN 'hunter2'",
      "RETURN 1",
    ])
      history.add(entry);
    expect(readFileSync(file, "utf8")).toBe('"RETURN 1"\n');
  });

  it("of a broken file is what can be read", () => {
    const file = join(folder, "broken.jsonl");
    writeFileSync(file, '"RETURN 1"\n{"half\n7\n"RETURN 2"\n');
    expect(openHistory(file).entries).toEqual(["RETURN 1", "RETURN 2"]);
  });

  it("stands where the state of programs stands", () => {
    expect(historyPath({ XDG_STATE_HOME: "/state" }, "/home/a")).toBe("/state/rawi/history.jsonl");
    expect(historyPath({}, "/home/a")).toBe("/home/a/.local/state/rawi/history.jsonl");
    expect(historyPath({ RAWI_HISTORY: "" }, "/home/a")).toBeNull();
  });
});
