import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileJavaRegex } from "../../src/cypher/regex/java-regex.ts";

const fits = (pattern: string, text: string) => compileJavaRegex(pattern)(text);

describe("compileJavaRegex", () => {
  it.each([
    ["a.c", "abc", true],
    ["a.c", "abcd", false],
    ["a.c", "a\nc", false],
    ["a.c", "a\rc", false],
    ["(?s)a.c", "a\rc", true],
    ["a(?s:.)c.", "a\nc\n", false],
    ["(?i)kyiv", "KYIV", true],
    ["(?iu)\u043a\u0438\u0457\u0432", "\u041a\u0418\u0407\u0412", true],
    ["(?i)\u0635\u0646\u0639\u0627\u0621", "\u0635\u0646\u0639\u0627\u0621", true],
    ["\\p{IsArabic}+", "\u0635\u0646\u0639\u0627\u0621", true],
    ["\\p{script=Cyrillic}+", "sana", false],
    ["\\p{L}[\\p{Nd}_]*", "x\u0663_", true],
    ["\\p{Alpha}+[\\p{Digit}.]", "ab.", true],
    ["\\P{Alpha}+", "12", true],
    ["[^\\s]+\\s\\S", "ab\u000bc", true],
    ["\\u0041\\x42\\x{43}\\0104", "ABCD", true],
    ["\\Qa.b\\E+", "a.bb", true],
    ["\\Qa.b", "axb", false],
    ["a\\Rb\\h\\e", "a\r\nb\t\u001b", true],
    ["(?<word>a|b){2}", "ab", true],
    ["x(?i)a(?-i)b", "xAb", true],
    ["x(?i)a(?-i)b", "xAB", false],
    ["\\-\\/\\_", "-/_", true],
  ])("%s on %j: %s", (pattern, text, result) => {
    expect(fits(pattern, text)).toBe(result);
  });

  it.each([
    ["(?=a)a", "a group that looks around"],
    ["(?<!a)b", "a group that looks around"],
    ["(?>a)", "an atomic group"],
    ["(a)\\1", "a back reference"],
    ["(?<n>a)\\k<n>", "a back reference"],
    ["a*+", "a possessive quantifier"],
    ["a{2,}+", "a possessive quantifier"],
    ["[a-z&&[^b]]", "a set within a set"],
    ["[a[b]]", "a set within a set"],
    ["[]a]", "an empty set"],
    ["[\\S]", "\\S in a set"],
    ["\\p{InArabic}", "\\p{InArabic}"],
    ["\\p{javaLowerCase}", "\\p{javaLowerCase}"],
    ["(?x)a b", "the flag x"],
    ["(?U)a+", "the flag U"],
    ["(?i)\u00e9", "(?i) before letters beyond a to z"],
    ["\\G", "the escape \\G"],
    ["(", "invalid"],
    ["[a", "invalid"],
    ["a{1001}", "invalid"],
    ["\\uD", "invalid"],
  ])("refuses %s: %s", (pattern, what) => {
    expect(() => compileJavaRegex(pattern)).toThrow(what);
  });

  it("needs no more than a moment for what makes others run for ever", () => {
    const text = `${"a".repeat(5000)}!`;
    for (const pattern of ["(a+)+", "(a|a)*", "(a*)*b", "(.*a){20}"]) expect(fits(pattern, text)).toBe(false);
  });

  it("reads plain letters, sets and repetitions as JavaScript does", () => {
    const piece = fc.constantFrom(
      "a",
      "b",
      "[ab]",
      "[^a]",
      "(?:a|b)",
      "(ab)",
      "a?",
      "b*",
      "(?:ab)+",
      "a{1,2}",
      "\\d",
      ".",
    );
    const text = fc.string({ unit: fc.constantFrom("a", "b", "1"), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), text, (pieces, subject) => {
        const pattern = pieces.join("");
        expect(fits(pattern, subject)).toBe(new RegExp(`^(?:${pattern})$`).test(subject));
      }),
      { numRuns: 400 },
    );
  });
});
