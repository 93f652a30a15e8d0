import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "../../src/tokens/tokenize.ts";
import { language } from "../support/mentions.ts";
import { documentOf } from "../support/reading.ts";

const sentencesOf = (text: string) =>
  tokenize(documentOf(text), language).sentences.map(({ span }) => text.slice(span.start, span.end));

describe("sentences", () => {
  it("end at stops and line breaks, with the mark that closes a quotation", () => {
    expect(sentencesOf("قال: «وصلنا أمس.» ثم صمت.\nوعاد")).toEqual(["قال: «وصلنا أمس.»", "ثم صمت.", "وعاد"]);
  });

  it("of a usual length are not cut at commas", () => {
    const text = `${"وصل القطار، ".repeat(60)}ثم توقف.`;
    expect(sentencesOf(text)).toEqual([text]);
  });

  it("beyond 300 words end at the next comma", () => {
    const [first, ...others] = sentencesOf(`${"كلمة ".repeat(310)}، ${"أخرى ".repeat(20)}.`);
    expect(first?.endsWith("كلمة ،")).toBe(true);
    expect(others).toHaveLength(1);
  });

  it("without any mark end after 600 words", () => {
    expect(sentencesOf("كلمة ".repeat(1500)).map((each) => each.split(" ").length)).toEqual([600, 600, 300]);
  });

  it("hold every token once and in order, however long the line", () => {
    const word = fc.constantFrom("قصف", "الجيش", "،", ".", '"', "«", "»", "(", "12", "a", "\n", "؟");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 2000, size: "max" }), (words) => {
        const { tokens, sentences } = tokenize(documentOf(words.join(" ")), language);
        let at = 0;
        for (const { first, end } of sentences) {
          expect(first).toBe(at);
          expect(end - first).toBeGreaterThan(0);
          at = end;
        }
        expect(at).toBe(tokens.length);
      }),
      { numRuns: 30, seed: 7 },
    );
  });
});
