import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { cutToCells } from "../../../src/cli/terminal-cells.ts";
import { layOut } from "../../../src/shell/editor/layout.ts";

describe("a line on the screen", () => {
  it("counts cells, not letters", () => {
    const vocalised = "قَصَفَ الجَيْشُ";
    expect(layOut(vocalised, vocalised.length, "> ", "  ", 40).cursor).toEqual({ row: 0, column: 11 });
    expect(layOut("字字", 1, "", "", 10).cursor).toEqual({ row: 0, column: 2 });
  });

  it("breaks where it is full, and puts the cursor below a full row", () => {
    expect(layOut("abcdef", 6, "> ", "  ", 8)).toEqual({ rows: ["> abcdef", ""], cursor: { row: 1, column: 0 } });
    expect(layOut("abcdefg", 3, "> ", "  ", 8).rows).toEqual(["> abcdef", "g"]);
  });

  it("begins each further line with its own prompt", () => {
    expect(layOut("a\nb", 3, "1> ", ".. ", 20)).toEqual({ rows: ["1> a", ".. b"], cursor: { row: 1, column: 4 } });
  });

  it("fits, and loses nothing", () => {
    const text = fc.array(fc.constantFrom("a", "مُ", "字", " ", "👍"), { maxLength: 40 }).map((each) => each.join(""));
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 30 }), (line, columns) => {
        const { rows, cursor } = layOut(line, line.length, "> ", "  ", columns);
        expect(rows.join("").slice(2)).toBe(line);
        for (const row of rows) expect(stringWidth(row)).toBeLessThanOrEqual(columns);
        expect(cursor.column).toBeLessThan(columns);
        expect(cursor.row).toBe(rows.length - 1);
      }),
    );
  });

  it("is cut at characters", () => {
    expect(cutToCells("سجن الصناعة", 6)).toBe("سجن ا…");
    expect(cutToCells("short", 6)).toBe("short");
  });
});
