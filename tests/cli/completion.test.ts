import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { rawi } from "../support/run-rawi.ts";

describe("rawi completion", () => {
  it("makes bash complete commands, options and their values", async () => {
    const { status, out } = await rawi(["completion", "bash"]);
    expect(status).toBe(0);
    const asked = (...words: string[]) => {
      const set = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}`;
      return spawnSync("bash", ["-c", `${out}\n${set}; _rawi; echo "\${COMPREPLY[@]}"`], {
        encoding: "utf8",
      }).stdout.trim();
    };
    expect(asked("rawi", "contr")).toBe("contradictions");
    expect(asked("rawi", "shell", "--fail-")).toBe("--fail-at-end --fail-empty");
    expect(asked("rawi", "shell", "--mode", "js")).toBe("json jsonl");
  });

  it("knows no other shell", async () => {
    expect(await rawi(["completion", "csh"])).toMatchObject({ status: 2, out: "" });
  });
});
