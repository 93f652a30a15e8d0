import { describe, expect, it } from "vitest";
import { dropDirectionMarks } from "../../../src/shell/editor/clean-input.ts";
import { directionOf, directLine } from "../../../src/shell/output/direct-line.ts";

const line = "   1  وكالة الشروق   2022-01-20   «هاجم (3) مسلحين»   wire.txt:0";

describe("a line with Arabic in it", () => {
  it("keeps its columns apart, and is not changed", () => {
    const shown = directLine(line, directionOf("auto", {}), 200);
    expect(shown.startsWith("\u200E")).toBe(true);
    expect(shown).toMatch(/\u0642\u200E {3}\u200E2022/u);
    expect(shown).not.toMatch(/[\u2066-\u2069]/u);
    expect(dropDirectionMarks(shown)).toBe(line);
  });

  it("has its quotes apart where the terminal knows how", () => {
    for (const environment of [{ VTE_VERSION: "7006" }, { TERM_PROGRAM: "Apple_Terminal" }])
      expect(directLine(line, directionOf("auto", environment), 200)).toMatch(/«\u2068[^»]+\u2069»/u);
  });

  it("is put in the order of sight where that is wished, broken before it is turned", () => {
    const visual = directionOf("visual", {});
    expect(directLine("1  سجن", visual, 80)).toBe("1  نجس");
    expect(directLine("سجن الصناعة في المدينة", visual, 12)).toBe("ةعانصلا نجس\nةنيدملا يف");
  });

  it("has no mark when none are wished", () => {
    expect(directLine(`\u200E${line}`, directionOf("off", { VTE_VERSION: "1" }), 80)).toBe(line);
  });

  it("without Arabic stays as it is", () => {
    expect(directLine("1  (3 rows)", directionOf("auto", {}), 80)).toBe("1  (3 rows)");
  });
});
