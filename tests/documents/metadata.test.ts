import { describe, expect, it } from "vitest";
import { parseLanguage, parsePublished } from "../../src/documents/index.ts";
import { reading } from "./reading.ts";

const TEXT = "قال شهود إن مسلحين هاجموا الحاجز.";

describe("a published day", () => {
  const days: Readonly<Record<string, string | null>> = {
    "2022-01-22": "2022-01-22",
    " 2022-01-22 ": "2022-01-22",
    "2022-01-22T09:50:00+03:00": "2022-01-22",
    "2022-01-22 09:50": "2022-01-22",
    "2024-02-29": "2024-02-29",
    "2023-02-29": null,
    "2022-13-01": null,
    "22/01/2022": null,
    "2022": null,
    yesterday: null,
  };
  for (const [text, day] of Object.entries(days)) {
    it(`${text} is ${day ?? "no day"}`, () => expect(parsePublished(text)).toBe(day));
  }
});

describe("a language code", () => {
  const tags: Readonly<Record<string, string | null>> = {
    ar: "ar",
    "ar-SY": "ar",
    en_US: "en",
    CKB: "ckb",
    "zh-Hant-TW": "zh",
    Arabic: null,
    "": null,
  };
  for (const [tag, language] of Object.entries(tags)) {
    it(`${tag} is ${language ?? "none"}`, () => expect(parseLanguage(tag)).toBe(language));
  }
});

/** The publisher of the one document in `files`. */
async function publisherOf(files: Record<string, string>, flag?: string | null) {
  const { documents } = await reading(files, flag === undefined ? {} : { metadata: { publisher: flag } });
  expect(documents).toHaveLength(1);
  return documents[0]?.publisher;
}

describe("flags > front matter or fields > documents.yaml > the page itself", () => {
  const front = `---\npublisher: front\n---\n${TEXT}`;
  const record = JSON.stringify({ text: TEXT, publisher: "field" });
  const page = `<html><head><meta property="og:site_name" content="page"></head><body><p>${TEXT}</p></body></html>`;
  const beside = (name: string, publisher: string) => ({ "documents.yaml": `${name}:\n  publisher: ${publisher}\n` });

  it("front matter", async () => {
    const files = { "a.md": front, ...beside("a.md", "beside") };
    expect(await publisherOf(files)).toBe("front");
    expect(await publisherOf(files, "flag")).toBe("flag");
  });
  it("fields of a record", async () => {
    const files = { "a.jsonl": record, ...beside("a.jsonl", "beside") };
    expect(await publisherOf(files)).toBe("field");
    expect(await publisherOf(files, "flag")).toBe("flag");
  });
  it("documents.yaml speaks where the file does not", async () => {
    expect(await publisherOf({ "a.txt": TEXT, ...beside("a.txt", "beside") })).toBe("beside");
    expect(await publisherOf({ "a.json": JSON.stringify({ text: TEXT }), ...beside("a.json", "beside") })).toBe(
      "beside",
    );
  });
  it("the page comes last", async () => {
    expect(await publisherOf({ "a.html": page })).toBe("page");
    expect(await publisherOf({ "a.html": page, ...beside("a.html", "beside") })).toBe("beside");
  });
  it("null says that it is unknown, and that counts; an empty string says nothing", async () => {
    expect(await publisherOf({ "a.html": page, ...beside("a.html", "null") })).toBeNull();
    expect(await publisherOf({ "a.html": page, ...beside("a.html", "''") })).toBe("page");
    expect(await publisherOf({ "a.html": page }, null)).toBeNull();
  });
});

describe("documents.yaml", () => {
  it("gives every key, for the files of its own folder", async () => {
    const yaml =
      "a.txt:\n  title: هجوم على حاجز\n  publisher: 24\n  published: 2022-01-22\n  url: https://example.org/a\n  language: ar-SY\n";
    const { documents, faults } = await reading({
      "deep/documents.yaml": yaml,
      "deep/a.txt": TEXT,
      "a.txt": TEXT,
    });
    expect(faults).toEqual([]);
    expect(documents.map(({ path, title, publisher }) => ({ path, title, publisher }))).toEqual([
      { path: "a.txt", title: null, publisher: null },
      { path: "deep/a.txt", title: "هجوم على حاجز", publisher: "24" },
    ]);
    expect(documents[1]).toMatchObject({ published: "2022-01-22", url: "https://example.org/a", language: "ar" });
  });
  it("is read for a file that was named alone, once, and of a packed file by its whole name", async () => {
    const files = {
      "documents.yaml": "a.txt: {publisher: X, colour: red}\nb.txt: {publisher: Y}\n",
      "a.txt": TEXT,
      "b.txt": TEXT,
    };
    const { documents, faults } = await reading(files, {}, ["a.txt", "b.txt"]);
    expect(documents.map(({ publisher }) => publisher)).toEqual(["X", "Y"]);
    expect(faults).toEqual(["documents.yaml:1 warning: `colour` is not known here."]);
  });
  it("follows anchors", async () => {
    const yaml = "a.txt: &house {publisher: X}\nb.txt: *house\n";
    const { documents } = await reading({ "documents.yaml": yaml, "a.txt": TEXT, "b.txt": TEXT });
    expect(documents.map(({ publisher }) => publisher)).toEqual(["X", "X"]);
  });
  it("an entry or a file without anything is no fault", async () => {
    const { documents, faults } = await reading({ "documents.yaml": "# nothing yet\n", "a.txt": TEXT });
    expect(documents).toHaveLength(1);
    expect(faults).toEqual([]);
  });
});

describe("what is wrong in documents.yaml is said with its line, and the texts are read", () => {
  const cases: readonly [string, string, string][] = [
    [
      "an unknown key",
      "a.txt:\n  publisher: X\n  author: Y\n",
      "documents.yaml:3 warning: `author` is not known here.",
    ],
    ["an unknown file", "a.txt: {}\nb.txt: {}\n", 'documents.yaml:2 warning: There is no file "b.txt" in this folder.'],
    ["a day that is none", "a.txt:\n  published: soon\n", 'documents.yaml:2 warning: `published` is no date: "soon".'],
    [
      "a language that is none",
      "a.txt:\n  language: Arabic\n",
      'documents.yaml:2 warning: `language` is no language code: "Arabic".',
    ],
    [
      "a list for a name",
      "a.txt:\n  publisher: [X, Y]\n",
      "documents.yaml:2 warning: `publisher` is not a string and is left out.",
    ],
    [
      "a name without keys",
      "a.txt: X\n",
      "documents.yaml:1 error: The metadata cannot be read: title, publisher, published, url or language are expected under a file's name",
    ],
    [
      "a list of files",
      "- a.txt\n",
      "documents.yaml:1 error: The metadata cannot be read: keys with values are expected",
    ],
    [
      "a name twice",
      "a.txt: {}\na.txt: {}\n",
      "documents.yaml:2 error: The metadata cannot be read: Map keys must be unique",
    ],
  ];
  for (const [name, yaml, fault] of cases) {
    it(name, async () => {
      const { documents, faults } = await reading({ "documents.yaml": yaml, "a.txt": TEXT });
      expect(documents.map(({ path }) => path)).toEqual(["a.txt"]);
      expect(faults).toEqual([fault]);
    });
  }
});

describe("front matter", () => {
  it("is cut before offset 0, whatever the line ends", async () => {
    for (const end of ["\n", "\r\n"]) {
      const source = ["---", "title: هجوم", "published: 2022-01-22", "tags: [a, b]", "---", "", TEXT, ""].join(end);
      const { documents, faults } = await reading({ "a.md": source });
      expect(faults).toEqual([]);
      expect(documents[0]).toMatchObject({ text: `${end}${TEXT}${end}`, title: "هجوم", published: "2022-01-22" });
    }
  });
  it("a rule above a paragraph is none", async () => {
    const text = `---\n${TEXT}\n---\nومضى.\n`;
    const { documents } = await reading({ "a.md": text });
    expect(documents[0]?.text).toBe(text);
  });
  it("faults have the line of the file", async () => {
    const { documents, faults } = await reading({ "a.md": `---\ntitle: A\npublished: 5.6.2020\n---\n${TEXT}` });
    expect(documents).toHaveLength(1);
    expect(faults).toEqual(['a.md:3 warning: `published` is no date: "5.6.2020".']);
  });
  it("that is no YAML is said and left out", async () => {
    const { documents, faults } = await reading({ "a.md": `---\ntitle: "A\n---\n${TEXT}` });
    expect(documents[0]).toMatchObject({ text: TEXT, title: null });
    expect(faults).toEqual(['a.md:2 error: The metadata cannot be read: Missing closing "quote']);
  });
});

describe("flags", () => {
  it("a day that is none is said once, not once a document", async () => {
    const { documents, faults } = await reading({ "a.txt": TEXT, "b.txt": TEXT }, { metadata: { published: "soon" } });
    expect(documents.map(({ published }) => published)).toEqual([null, null]);
    expect(faults).toEqual(['warning: `published` is no date: "soon".']);
  });
});

describe("a document's id", () => {
  it("is of its text, publisher, day and url, not of its path, title and language", async () => {
    const record = { text: TEXT, publisher: "X", published: "2022-01-22", url: "https://example.org" };
    const lines = [
      record,
      { ...record, id: "again", title: "T", language: "fa" },
      { ...record, publisher: "Y" },
      { ...record, published: "2022-01-23" },
      { ...record, url: null },
      { ...record, text: `${TEXT} ` },
    ];
    const { documents } = await reading({ "a.jsonl": lines.map((line) => JSON.stringify(line)).join("\n") });
    const [first, again, ...others] = documents.map(({ id }) => id);
    expect(again).toBe(first);
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect(new Set([first, ...others]).size).toBe(5);
    expect(documents[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});
