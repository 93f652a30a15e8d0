import { symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { collect, reading, withFiles } from "./reading.ts";

const TEXT = "عاد الهدوء إلى الحي.";

describe("a folder", () => {
  it("is walked through, in the order of code units, without what is hidden and README.md", async () => {
    const names = ["b.txt", "a/z.txt", "a-b.txt", "A.md", "a.txt", "ب.txt", "a/deep/1.html"];
    const passed = ["README.md", "readme.MD", ".hidden.txt", ".git/x.txt", "documents.yaml", "x.csv", "x.png"];
    const files = Object.fromEntries([...names, ...passed].map((name) => [name, name.endsWith(".yaml") ? "" : TEXT]));
    const { documents, faults } = await reading(files);
    expect(documents.map(({ path }) => path)).toEqual([
      "A.md",
      "a-b.txt",
      "a.txt",
      "a/deep/1.html",
      "a/z.txt",
      "b.txt",
      "ب.txt",
    ]);
    expect(faults).toEqual([]);
  });
  it("gives the same in whatever order its parts are named, each file once", async () => {
    const files = { "a/1.txt": TEXT, "a/2.txt": TEXT, "b.txt": TEXT };
    const whole = await reading(files, {}, ["a", "b.txt"]);
    const parts = await reading(files, {}, ["b.txt", "a/2.txt", "a/", "a", "a/1.txt"]);
    expect(parts.documents).toEqual(whole.documents);
    expect(whole.documents).toHaveLength(3);
  });
  it("what is named is read, hidden or README", async () => {
    const { documents } = await reading({ "README.md": TEXT, ".hidden.txt": TEXT }, {}, ["README.md", ".hidden.txt"]);
    expect(documents.map(({ path }) => path)).toEqual([".hidden.txt", "README.md"]);
  });
  it("links are followed, circles are not", async () => {
    await withFiles({ "a/1.txt": TEXT, "elsewhere/2.txt": TEXT }, async (folder) => {
      symlinkSync("..", `${folder}/a/up`);
      symlinkSync("../elsewhere", `${folder}/a/side`);
      const { documents } = await collect([`${folder}/a`], {}, folder);
      expect(documents.map(({ path }) => path)).toEqual(
        ["a/1.txt", "a/side/2.txt", "a/up/elsewhere/2.txt"].slice(0, 2),
      );
    });
  });
});
