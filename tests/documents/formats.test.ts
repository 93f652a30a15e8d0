import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { collect, inUtf16le, inWindows1256, reading, readingInput } from "./reading.ts";

const FIRST = "قتل ثلاثة جنود في كمين قرب النهر.";
const SECOND = "ونفى المتحدث وقوع أي كمين.";
const gzip = (text: string) => gzipSync(Buffer.from(text));
const paths = ({ documents }: { documents: readonly { path: string }[] }) => documents.map(({ path }) => path);
const texts = ({ documents }: { documents: readonly { text: string }[] }) => documents.map(({ text }) => text);

describe("plain text", () => {
  it("stays as it is, line ends and all", async () => {
    const text = `${FIRST}\r\n\r\n${SECOND}\n\tend `;
    expect(texts(await reading({ "a.txt": text }))).toEqual([text]);
  });
});

describe("every ending, also packed", () => {
  const page = `<p>${FIRST}</p>`;
  const record = JSON.stringify({ text: FIRST });
  const sources: Readonly<Record<string, string>> = {
    txt: FIRST,
    md: FIRST,
    html: page,
    htm: page,
    json: record,
    jsonl: record,
  };
  for (const [ending, source] of Object.entries(sources)) {
    it(`.${ending} and .${ending}.gz`, async () => {
      const read = await reading({ [`a.${ending}`]: source, [`b.${ending.toUpperCase()}.gz`]: gzip(source) });
      expect(read.faults).toEqual([]);
      expect(texts(read)).toEqual([FIRST, FIRST]);
    });
  }
});

describe("JSON", () => {
  it("an array of objects: known by id, else by line", async () => {
    const source = [
      "[",
      `  {"text": "${FIRST}", "id": "x[{,1"},`,
      `  {"text": "${SECOND}",`,
      '   "title": "a \\"]"}, {"text":',
      '"three", "id": 7},',
      '{"text": "four"}]',
    ].join("\n");
    const read = await reading({ "a.json": source });
    expect(paths(read)).toEqual(["a.json#x[{,1", "a.json#3", "a.json#7", "a.json#6"]);
    expect(read.documents[1]?.title).toBe('a "]');
  });
  it("one object", async () => {
    expect(
      paths(await reading({ "a.json": `\n\n{"text": "${FIRST}"}`, "b.json": `{"text": "${FIRST}", "id": "b"}` })),
    ).toEqual(["a.json#3", "b.json#b"]);
  });
});

describe("JSON lines", () => {
  it("lines are counted as they stand in the file", async () => {
    const read = await reading({
      "a.jsonl": `{"text": "${FIRST}"}\r\n\n{"text": "${SECOND}", "id": "s"}\n{"text":"last"}`,
    });
    expect(paths(read)).toEqual(["a.jsonl#1", "a.jsonl#s", "a.jsonl#4"]);
  });
  it("UTF-16 and Windows-1256 are read as well", async () => {
    const lines = `{"text": "${FIRST}"}\r\n{"text": "${SECOND}"}\r\n`;
    const read = await reading({
      "a.jsonl": inUtf16le(`\uFEFF${lines}`),
      "b.jsonl": inUtf16le(lines),
      "c.jsonl": inWindows1256(lines),
    });
    expect(texts(read)).toEqual([FIRST, SECOND, FIRST, SECOND, FIRST, SECOND]);
    expect(read.faults).toEqual([]);
  });
  it("a text may hold separators that only some call line ends", async () => {
    expect(texts(await reading({ "a.jsonl": '{"text": "one\u2028two"}\n' }))).toEqual(["one\u2028two"]);
  });
  it("one line is held at a time: an endless input gives its first documents", async () => {
    let given = 0;
    async function* endless() {
      for (;;) yield Buffer.from(`{"text": "${FIRST}", "url": "https://example.org/${given++}"}\n`);
    }
    const { readDocuments } = await import("../../src/documents/index.ts");
    const first: string[] = [];
    for await (const result of readDocuments(["-"], { furniture: [], input: endless() })) {
      if ("document" in result) first.push(result.document.path);
      if (first.length === 3) break;
    }
    expect(first).toEqual(["-#1", "-#2", "-#3"]);
    expect(given).toBeLessThan(10);
  });
});

describe("standard input", () => {
  const line = (text: string) => `${JSON.stringify({ text })}\n`;
  const plain = "- info: Standard input is not JSON: read as one plain text.";

  it("JSON lines, in whatever pieces they come", async () => {
    const whole = Buffer.from(line(FIRST) + line(SECOND));
    for (const size of [1, 7, 4096]) {
      const chunks = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
        whole.subarray(at * size, (at + 1) * size),
      );
      const read = await readingInput(...chunks);
      expect(paths(read)).toEqual(["-#1", "-#2"]);
      expect(texts(read)).toEqual([FIRST, SECOND]);
    }
  });
  it("one line, and packed lines", async () => {
    expect(paths(await readingInput(line(FIRST).trimEnd()))).toEqual(["-#1"]);
    expect(paths(await readingInput(gzip(line(FIRST) + line(SECOND))))).toEqual(["-#1", "-#2"]);
  });
  it("an array, or an object over several lines", async () => {
    expect(paths(await readingInput(`[{"text": "${FIRST}"},\n{"text": "${SECOND}"}]`))).toEqual(["-#1", "-#2"]);
    expect(paths(await readingInput(`{\n "text": "${FIRST}"\n}`))).toEqual(["-#1"]);
    expect(paths(await readingInput(`{"id": "x",\n "text": "${FIRST}"}`))).toEqual(["-#x"]);
  });
  it("a broken record among lines is one fault", async () => {
    const read = await readingInput(`{"text": "cut\n${line(FIRST)}`);
    expect(read.faults).toEqual(["-:1 error: This line is not JSON."]);
    expect(paths(read)).toEqual(["-#2"]);
  });
  it("a broken object over several lines is a fault, not a text", async () => {
    const read = await readingInput(`{\n "text": "${FIRST}",\n`);
    expect(read.faults).toEqual(["-:2 error: The file is not JSON from here on."]);
    expect(read.documents).toEqual([]);
  });
  for (const text of [FIRST, `[عاجل] ${FIRST}\n`, `{${FIRST}}\n${SECOND}`, `\n\n${FIRST}`]) {
    it(`plain text, and says so: ${JSON.stringify(text.slice(0, 12))}`, async () => {
      const read = await readingInput(text);
      expect(read.faults).toEqual([plain]);
      expect(read.documents.map(({ path, text }) => ({ path, text }))).toEqual([{ path: "-", text }]);
    });
  }
  it("plain text in another encoding", async () => {
    expect(texts(await readingInput(inUtf16le(`\uFEFF${FIRST}`)))).toEqual([FIRST]);
    expect(texts(await readingInput(inWindows1256(FIRST)))).toEqual([FIRST]);
  });
  it("nothing", async () => {
    expect((await readingInput()).faults).toEqual(["- warning: There is no text in it."]);
  });
  it("flags hold for it", async () => {
    async function* input() {
      yield Buffer.from(line(FIRST));
    }
    const { documents } = await collect(["-"], { input: input(), metadata: { publisher: "X" } });
    expect(documents[0]?.publisher).toBe("X");
  });
});

describe("HTML", () => {
  const menu = '<nav><a href="/">الرئيسية</a> <a href="/n">أخبار</a></nav>';
  const paragraphs = [
    "أعلنت قيادة المنطقة أن وحداتها صدت هجوما ليليا على مطار المدينة، وأن أربعة من أفرادها أصيبوا بجروح.",
    "وقال طبيب في المستشفى الميداني إن عدد القتلى من المدنيين بلغ سبعة، بينهم طفلان، جراء القصف الذي تلا الهجوم.",
    "ولم تعلن أي جهة مسؤوليتها عن الهجوم حتى مساء الأحد، بحسب الطبيب نفسه.",
  ];
  const article = paragraphs.map((text) => `<p>${text}</p>`).join("\n");
  const head =
    '<head><meta charset="utf-8"><title>صد هجوم على المطار | جريدة الساحل</title>' +
    '<meta property="og:title" content="صد هجوم على المطار"><meta property="og:site_name" content="جريدة الساحل">' +
    '<meta property="article:published_time" content="2023-04-16T21:10:00+02:00">' +
    '<link rel="canonical" href="https://example.org/airport"></head>';
  const page = (lang: string, body: string) => `<!DOCTYPE html><html lang="${lang}">${head}<body>${body}</body></html>`;
  const full = page(
    "ar-LY",
    `${menu}<article><h1>صد هجوم على المطار</h1>${article}</article><footer>جميع الحقوق محفوظة</footer>`,
  );

  it("the article as paragraphs, without menus; the head as metadata", async () => {
    const { documents, faults } = await reading({ "a.html": full });
    expect(faults).toEqual([]);
    expect(documents[0]).toMatchObject({
      path: "a.html",
      text: paragraphs.join("\n\n"),
      title: "صد هجوم على المطار",
      publisher: "جريدة الساحل",
      published: "2023-04-16",
      url: "https://example.org/airport",
      language: "ar",
    });
  });
  it("a declared encoding", async () => {
    const bytes = inWindows1256(full.replace('charset="utf-8"', 'charset="windows-1256"'));
    expect(texts(await reading({ "a.html": bytes }))).toEqual([paragraphs.join("\n\n")]);
  });
  it("an undeclared one", async () => {
    const bytes = inWindows1256(full.replace('<meta charset="utf-8">', ""));
    expect(texts(await reading({ "a.html": bytes }))).toEqual([paragraphs.join("\n\n")]);
  });
  it("a language that the letters belie does not count, one that they allow does", async () => {
    const { documents } = await reading({ "a.html": page("en-US", article), "b.html": page("fa", article) });
    expect(documents.map(({ language }) => language)).toEqual(["ar", "fa"]);
  });
  it("markup inside a word does not part it, blocks and line breaks do", async () => {
    const body =
      "<div>قال <b>ال</b>متحدث&nbsp;إن <a href=x>القوات</a><br>تقدمت</div><ul><li>أولا</li><li>ثانيا</li></ul><script>x()</script>";
    expect(texts(await reading({ "a.html": `<html><body>${body}</body></html>` }))).toEqual([
      "قال المتحدث\u00A0إن القوات\nتقدمت\n\nأولا\n\nثانيا",
    ]);
  });
  it("captions and buttons are left out, table cells stay apart", async () => {
    const body = `<article>${article}<figure><img src=a.jpg><figcaption>صورة</figcaption></figure><button>شارك</button>
      <table><tr><td>القتلى</td><td>7</td></tr></table></article>`;
    expect(texts(await reading({ "a.html": page("ar", body) }))[0]).toBe([...paragraphs, "القتلى\t7"].join("\n\n"));
  });
  for (const [name, source] of Object.entries({
    "no html, no body": article,
    "a doctype and a title": `<!doctype html><title>T</title>${article}`,
    "html without a body": `<html><head><title>T</title></head>${article}</html>`,
    "a body without html": `<body>${article}</body>`,
    "an open end": `<html><body>${article.replace(/<\/p>/g, "")}`,
  })) {
    it(`incomplete pages: ${name}`, async () => {
      expect(texts(await reading({ "a.html": source }))).toEqual([paragraphs.join("\n\n")]);
    });
  }
  it("a page without text is empty", async () => {
    expect((await reading({ "a.html": page("ar", "<img src=a.jpg>") })).faults).toEqual([
      "a.html warning: There is no text in it.",
    ]);
  });
});
