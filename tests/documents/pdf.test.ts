import { describe, expect, it } from "vitest";
import { type Painted, painted, paintedLatin, pdfOf } from "./pdf-builder.ts";
import { reading } from "./reading.ts";

const read = async (...pages: readonly (readonly Painted[])[]) => reading({ "a.pdf": pdfOf(pages) });
const textOf = async (...page: readonly Painted[]) => (await read(page)).documents[0]?.text;
/** A word right of which `right` is; glyphs of 12 points are 6 wide. */
const leftOf = (right: number, y: number, text: string) => painted(right - text.length * 6, y, text);
/** Words side by side from the right edge on, with a blank of 6 points between them. */
function words(y: number, ...texts: readonly string[]): Painted[] {
  let right = 500;
  return texts.map((text) => {
    const isLatin = /^[\w.:%()-]+$/u.test(text);
    const run = isLatin ? paintedLatin(right - text.length * 6, y, text) : leftOf(right, y, text);
    right = run.x - 6;
    return run;
  });
}
/** How fonts without letters in their tables say it: the shapes of letters inside words. */
const shaped = (text: string) => text.replace("هاجم", "\uFEEB\uFE8E\uFE9F\uFEE2");

describe("the order of letters and words", () => {
  it("words from the right, their letters too", async () => {
    expect(await textOf(...words(700, "هاجم", "مسلحون", "المقر"))).toBe("هاجم مسلحون المقر");
  });
  it("in whatever order a program paints them", async () => {
    const line = words(700, "هاجم", "مسلحون", "المقر");
    expect(await textOf(...[...line].reverse())).toBe("هاجم مسلحون المقر");
  });
  it("shapes of letters become letters", async () => {
    expect(await textOf(...words(700, shaped("هاجم"), "المقر"))).toBe("هاجم المقر");
  });
  it("every glyph by itself", async () => {
    const glyphs = [...shaped("هاجم")].map((glyph, index) => painted(400 - index * 6, 700, glyph));
    expect(await textOf(...glyphs)).toBe("هاجم");
  });
  it("numbers and Latin words keep their own direction", async () => {
    expect(await textOf(...words(700, "قتل", "17", "جنديا", "وفق", "Human", "مساء"))).toBe(
      "قتل 17 جنديا وفق Human مساء",
    );
    const names = [leftOf(500, 700, "وفق"), paintedLatin(430, 700, "Rights"), paintedLatin(396, 700, "Human")];
    expect(await textOf(...names, leftOf(390, 700, "مساء الثلاثاء"))).toBe("وفق Human Rights مساء الثلاثاء");
  });
  it("a range and a percentage are read as they were written", async () => {
    expect(await textOf(...words(700, "بين", "30-20", "قتيلا"))).toBe("بين 20-30 قتيلا");
    expect(await textOf(...words(700, "نحو", "%12.5", "منها"))).toBe("نحو 12.5% منها");
    expect(await textOf(...words(700, "يوم", "2027-03-15", "صباحا"))).toBe("يوم 2027-03-15 صباحا");
  });
  it("a number that touches the word after it is parted from it", async () => {
    expect(await textOf(paintedLatin(400, 700, "20"), leftOf(400, 700, "آذار"))).toBe("20 آذار");
  });
  it("brackets open before what they hold, however they are stored", async () => {
    for (const [opening, closing] of ["()", ")("].map((pair) => [...pair])) {
      const line = [
        leftOf(500, 700, "آخرون"),
        paintedLatin(458, 700, opening as string),
        leftOf(458, 700, "بينهم"),
        paintedLatin(422, 700, closing as string),
      ];
      expect(await textOf(...line)).toBe("آخرون (بينهم)");
    }
  });
  it("a vowel mark goes to its letter, one without a letter goes", async () => {
    expect(await textOf({ x: 400, y: 700, glyphs: ["ل", "ت", "\u064F", "ق"] })).toBe("قُتل");
    expect(await textOf(painted(380, 700, "تل"), painted(391, 701, "\u064F"), painted(392, 700, "ق"))).toBe("قُتل");
  });
  it("a ligature of two letters is not turned", async () => {
    const line = (...glyphs: string[]): Painted => ({ x: 300, y: 700, glyphs });
    expect(await textOf(line("ق", "لا", "غ", "إ", " ", "د", "ح", "لأ", "ا"))).toBe("الأحد إغلاق");
  });
  it("a torn ligature is joined", async () => {
    expect(await textOf(leftOf(500, 700, "بل"), leftOf(480, 700, "ا"), leftOf(468, 700, "حدود"))).toBe("بلا حدود");
  });
  it("a left-to-right page with an Arabic name in it", async () => {
    const name = [leftOf(240, 700, "قسد"), paintedLatin(260, 700, "seized"), paintedLatin(302, 700, "it")];
    expect(await textOf(paintedLatin(150, 700, "The force"), ...name)).toBe("The force قسد seized it");
  });
});

const LONG = "هاجم مسلحون مقر اللواء";
const lineAt = (x: number, y: number, text = LONG) => painted(x, y, text);

describe("the order of lines", () => {
  it("lines of a paragraph are joined, paragraphs are parted by an empty line", async () => {
    const lines = [700, 685, 670, 630, 615].map((y) => lineAt(300, y));
    const text = await textOf(...lines, leftOf(432, 600, "النهاية."), lineAt(300, 560));
    expect(text?.split("\n\n")).toEqual([[LONG, LONG, LONG].join(" "), `${LONG} ${LONG} النهاية.`, LONG]);
  });
  it("columns of prose: the right one first, a heading across both before them", async () => {
    const right = ["أول", "ثان", "ثالث"].map((word, at) => lineAt(320, 650 - at * 15, `${LONG} ${word}`));
    const left = ["رابع", "خامس", "سادس"].map((word, at) => lineAt(60, 650 - at * 15, `${LONG} ${word}`));
    const heading = painted(150, 700, "عنوان التقرير عن الهجوم الكبير", 18);
    const text = await textOf(heading, ...left, ...right);
    const order = [..."عنوان أول ثان ثالث رابع خامس سادس".split(" ")].map((word) => text?.indexOf(word));
    expect(order).toEqual([...order].sort((one, other) => (one ?? 0) - (other ?? 0)));
  });
  it("a table's rows are read across", async () => {
    const rows = [700, 685, 670, 655].flatMap((y, at) => [
      leftOf(500, y, "بلدة"),
      paintedLatin(300, y, String(at + 1)),
    ]);
    expect(await textOf(...rows)).toBe("بلدة 1 بلدة 2 بلدة 3 بلدة 4");
  });
  it("a sentence goes on over the page, running titles and page numbers go", async () => {
    const page = (number: number, ...lines: Painted[]) => [
      leftOf(500, 810, "نشرة الميدان"),
      ...lines,
      paintedLatin(300, 30, String(number)),
    ];
    const { documents } = await read(
      page(1, lineAt(300, 700), lineAt(300, 685, `${LONG} ليلا`)),
      page(2, lineAt(300, 700, `${LONG} فجرا`), leftOf(432, 685, "انتهى.")),
      page(3, lineAt(300, 700, `${LONG} غدا`)),
    );
    expect(documents[0]?.text).toBe(`${LONG} ${LONG} ليلا ${LONG} فجرا انتهى.\n\n${LONG} غدا`);
  });
  it("a page is read the way its letters stand, whatever it says of itself", async () => {
    for (const rotate of [0, 90, 180, 270]) {
      const { documents } = await reading({ "a.pdf": pdfOf([[lineAt(300, 700)]], { rotate }) });
      expect(documents[0]?.text).toBe(LONG);
    }
  });
});

describe("what is said of a file", () => {
  it("its title, unless it is a file's name", async () => {
    const titled = (title: string) => reading({ "a.pdf": pdfOf([[lineAt(300, 700)]], { title }) });
    expect((await titled("تقرير الميدان")).documents[0]?.title).toBe("تقرير الميدان");
    expect((await titled("report.docx")).documents[0]?.title).toBeNull();
    expect((await titled("Microsoft Word - x")).documents[0]?.title).toBeNull();
  });
  it("scans: all pages, some pages", async () => {
    expect((await read([], [])).faults).toEqual(["a.pdf error: None of its pages holds text: they are scans."]);
    const { documents, faults } = await read([], [lineAt(300, 700)], []);
    expect(documents).toHaveLength(1);
    expect(faults).toEqual(["a.pdf warning: Pages 1, 3 of it hold no text: scans or pictures."]);
  });
  it("letters that the file does not tell", async () => {
    const { documents, faults } = await read([{ x: 300, y: 700, glyphs: ["د", "", "ق"] }]);
    expect(documents[0]?.text).toBe("ق\uFFFDد");
    expect(faults).toEqual(["a.pdf warning: Its fonts do not tell one letter: read as U+FFFD."]);
  });
  it("damaged files are one line each", async () => {
    const whole = pdfOf([[lineAt(300, 700)]]);
    const { documents, faults } = await reading({
      "empty.pdf": "",
      "none.pdf": "%PDF-1.4 garbage",
      "text.pdf": "no PDF at all",
      "cut.pdf": whole.subarray(0, 300),
    });
    expect(documents).toEqual([]);
    expect(faults).toEqual(
      ["cut", "empty", "none", "text"].map((name) => `${name}.pdf error: This is no PDF file, or it is damaged.`),
    );
  });
});
