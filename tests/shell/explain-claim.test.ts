import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainClaim } from "../../src/shell/explain-claim.ts";
import { markPassage, passageAround } from "../../src/shell/mark-passage.ts";
import { claimsOf, documentOf } from "../support/reading.ts";

const plain = (_key: string, text: string) => text;

describe("the paragraph of a sentence", () => {
  it("ends at the ends of lines", () => {
    const text = "سطر أول\n  قصف الجيش البلدة. ثم توقف.  \nسطر ثالث";
    const at = text.indexOf("قصف");
    const passage = passageAround(text, { start: at, end: at + 3 });
    expect(text.slice(passage.start, passage.end)).toBe("قصف الجيش البلدة. ثم توقف.");
  });

  it("is cut where it is very long, and says so", () => {
    const text = `${"كلمة ".repeat(200)}هنا ${"كلمة ".repeat(200)}`;
    const at = text.indexOf("هنا");
    const passage = passageAround(text, { start: at, end: at + 3 });
    expect(passage.end - passage.start).toBeLessThan(700);
    const line = markPassage(text, passage, [{ span: { start: at, end: at + 3 }, key: "1" }], plain);
    expect(line).toMatch(/^… كلمة .* \[1 هنا\] .* …$/u);
  });

  it("marks what lies inside what is marked", () => {
    const line = markPassage(
      "abcdef",
      { start: 0, end: 6 },
      [
        { span: { start: 1, end: 5 }, key: "1" },
        { span: { start: 1, end: 3 }, key: "2" },
      ],
      plain,
    );
    expect(line).toBe("a[1 [2 bc]de]f");
  });

  it("loses no character to its marks", () => {
    const span = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), (spans) => {
        const text = "abcdefghijklmnopqrstu";
        const marks = spans.map((each, index) => ({ span: each, key: String(index + 1) }));
        const line = markPassage(text, { start: 0, end: text.length }, marks, plain);
        expect(line.replace(/\[\d |\]/gu, "")).toBe(text);
        expect(line.split("[").length).toBe(line.split("]").length);
      }),
    );
  });
});

describe(".why", () => {
  it("shows who, what, whom and the speaker in the text, the chain, the day and the rule", () => {
    const text = "قالت وكالة رويترز إن مقاتلي تنظيم الدولة هاجموا سجن الصناعة أمس الجمعة.";
    const document = documentOf(text, { publisher: "قناة الأفق" });
    const claim = claimsOf(text, { publisher: "قناة الأفق" }).find((each) => each.relation === "ATTACKED");
    if (!claim) throw new Error("the sentence makes no claim");
    const nameOf = ({ name }: { readonly name: string }) => name;
    const lines = explainClaim(claim, document, { language: "en", nameOf, colours: false }).join("\n");
    expect(lines).toMatch(/\[4 وكالة رويترز\].*\[2 هاجموا\] \[3 سجن الصناعة\]/u);
    expect(lines).toMatch(/chain: قناة الأفق ← /u);
    expect(lines).toMatch(/when: 2022-01-21, from «أمس الجمعة», read on the document's day 2022-01-22/u);
    expect(lines).toMatch(/rule: attacked\//u);
    expect(lines).toContain(claim.id);
    expect(lines).not.toContain("\u001B");
    expect(explainClaim(claim, document, { language: "ar", nameOf, colours: true }).join("\n")).toContain("\u001B[36m");
  });
});
