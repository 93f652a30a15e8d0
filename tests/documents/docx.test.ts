import { describe, expect, it } from "vitest";
import { reading } from "./reading.ts";
import { zipOf, zipOfTexts } from "./zip-builder.ts";

const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const documentOf = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${NAMESPACE}"><w:body>${body}</w:body></w:document>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.map((run) => `<w:r>${run}</w:r>`).join("")}</w:p>`;
const text = (content: string) => `<w:t xml:space="preserve">${content}</w:t>`;
const docxOf = (body: string, more: Readonly<Record<string, string>> = {}) =>
  zipOfTexts({ "[Content_Types].xml": "<Types/>", "word/document.xml": documentOf(body), ...more });
const textOf = async (body: string) => (await reading({ "a.docx": docxOf(body) })).documents[0]?.text;

describe("Word files", () => {
  it("paragraphs of runs, parted by an empty line; signs and entities", async () => {
    const body = [
      paragraph(text("هاجم "), text("مسلحون &amp; "), "<w:rPr><w:rtl/></w:rPr>" + text("المقر")),
      paragraph(),
      paragraph(text("سطر"), "<w:br/>", text("آخر"), "<w:tab/>", text("17"), "<w:noBreakHyphen/>", text("18")),
    ].join("");
    expect(await textOf(body)).toBe("هاجم مسلحون & المقر\n\nسطر\nآخر\t17\u201118");
  });
  it("tables row by row", async () => {
    const cell = (...content: string[]) => `<w:tc>${content.map((each) => paragraph(text(each))).join("")}</w:tc>`;
    const inner = `<w:tc><w:tbl><w:tr>${cell("داخل")}</w:tr></w:tbl><w:p/></w:tc>`;
    const table = `<w:tbl><w:tr>${cell("بلدة")}${cell("7", "قتلى")}</w:tr><w:tr>${cell("أخرى")}${inner}</w:tr></w:tbl>`;
    expect(await textOf(`${paragraph(text("قبل"))}${table}${paragraph(text("بعد"))}`)).toBe(
      "قبل\n\nبلدة\t7 قتلى\nأخرى\tداخل\n\nبعد",
    );
  });
  it("not what reviewers deleted, codes of fields, second versions of boxes", async () => {
    const body = paragraph(
      text("بقي"),
      `<w:del><w:r><w:delText>حذف</w:delText></w:r><w:r>${text("حذف")}</w:r></w:del>`,
      "<w:instrText>PAGE</w:instrText>",
      `<w:ins><w:r>${text(" وأضيف")}</w:r></w:ins>`,
      `<mc:AlternateContent><mc:Choice>${text(" صندوق")}</mc:Choice><mc:Fallback>${text("مكرر")}</mc:Fallback></mc:AlternateContent>`,
    );
    expect(await textOf(body)).toBe("بقي وأضيف صندوق");
  });
  it("the title among its properties", async () => {
    const properties = "<cp:coreProperties><dc:title>تقرير &amp; ملحق</dc:title></cp:coreProperties>";
    const { documents } = await reading({
      "a.docx": docxOf(paragraph(text("هاجم")), { "docProps/core.xml": properties }),
    });
    expect(documents[0]?.title).toBe("تقرير & ملحق");
  });
  it("offsets count into the text as it is shown", async () => {
    const shown = await textOf(paragraph(text("قُتل 👩‍👩‍👧 ")) + paragraph(text("في المقر")));
    expect(shown?.slice(-8)).toBe("في المقر");
  });
});

describe("what is no Word file is one line", () => {
  const damaged = "This is no Word file, or it is damaged.";
  it.each([
    ["text", "no archive", `error: ${damaged}`],
    ["empty", "", `error: ${damaged}`],
    ["cut off", docxOf(paragraph(text("هاجم"))).subarray(0, 80), `error: ${damaged}`],
    ["another archive", zipOfTexts({ "a.txt": "x" }), `error: ${damaged}`],
    [
      "a wrong checksum",
      zipOf([{ name: "word/document.xml", content: documentOf(paragraph(text("هاجم"))), crc: 7 }]),
      `error: ${damaged}`,
    ],
    ["a bomb", docxOf(" ".repeat(5_000_000)), "error: It is packed so densely that it looks made to fill the memory."],
    ["locked", Buffer.from("d0cf11e0a1b11ae1", "hex"), "error: This file is protected by a password."],
    ["without text", docxOf(paragraph()), "warning: There is no text in it."],
  ])("%s", async (_, content, line) => {
    const { documents, faults } = await reading({ "a.docx": content });
    expect(documents).toEqual([]);
    expect(faults).toEqual([`a.docx ${line}`]);
  });
});
