import { describe, expect, it } from "vitest";
import { parseXml } from "./parse-xml.ts";

describe("the parser of these tests", () => {
  it("reads elements, attributes and escapes", () => {
    expect(parseXml('<?xml version="1.0" encoding="UTF-8"?>\n<a b="&lt;1"><!-- x --><c/>t&#13;&amp;</a>')).toEqual({
      name: "a",
      attributes: { b: "<1" },
      children: [{ name: "c", attributes: {}, children: [], text: "" }],
      text: "t\r&",
    });
  });
  const wrong = [
    "",
    "<a>",
    "<a></b>",
    "<a/><b/>",
    "<a>&</a>",
    "<a>&nbsp;</a>",
    "<a b=1/>",
    '<a b="<"/>',
    '<a b="1" b="2"/>',
  ];
  for (const source of [...wrong, "<a>\u0001</a>", "<a>\uD800</a>", "<a>]]></a>", "<a>1 < 2</a>", "x<a/>"]) {
    it(`refuses ${JSON.stringify(source)}`, () => expect(() => parseXml(source)).toThrow("not well-formed"));
  }
});
