import { describe, expect, it } from "vitest";
import { inWindows1256, reading } from "./reading.ts";

const rss = (items: string, channel = "<title>شبكة الوادي</title><language>en-us</language>") =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="x" xmlns:dc="y"><channel>${channel}${items}</channel></rss>`;
const read = async (xml: string | Uint8Array, name = "a.rss") => reading({ [name]: xml });

describe("RSS", () => {
  it("an entry is a document, published by the feed on its own day", async () => {
    const { documents, faults } = await read(
      rss(
        "<item><title>هجوم &amp; رد</title><link>https://example.org/1</link><guid>g1</guid>" +
          "<pubDate>Sat, 22 Jan 2022 23:50:00 +0300</pubDate><description>ملخص</description>" +
          "<content:encoded><![CDATA[<p>هاجم مسلحون <b>المقر</b>.</p><script>x</script><p>وقتل 3.</p>]]></content:encoded></item>",
      ),
    );
    expect(faults).toEqual([]);
    expect(documents[0]).toMatchObject({
      path: "a.rss#g1",
      text: "هاجم مسلحون المقر.\n\nوقتل 3.",
      title: "هجوم & رد",
      publisher: "شبكة الوادي",
      published: "2022-01-22",
      url: "https://example.org/1",
      language: "ar",
    });
  });
  it("without an id by its link, else by its number; the same id twice is two documents", async () => {
    const item = (more: string) => `<item>${more}<description>هاجم مسلحون المقر</description></item>`;
    const { documents } = await read(
      rss(item("<link>https://example.org/1</link>") + item("") + item("<guid>g</guid>") + item("<guid>g</guid>")),
    );
    expect(documents.map(({ path }) => path)).toEqual(["a.rss#https://example.org/1", "a.rss#2", "a.rss#g", "a.rss#4"]);
  });
  it("escaped markup is markup; an entry of a title alone is its title; an empty one is a line", async () => {
    const { documents, faults } = await read(
      rss(
        "<item><description>&lt;p&gt;قصف الجيش&lt;/p&gt;&lt;p&gt;البلدة&lt;/p&gt;</description></item>" +
          "<item><title>سقوط البلدة</title></item><item/>",
      ),
    );
    expect(documents.map(({ text }) => text)).toEqual(["قصف الجيش\n\nالبلدة", "سقوط البلدة"]);
    expect(faults).toEqual(["a.rss warning: There is no text in it."]);
  });
  it("RSS 1.0 and other encodings", async () => {
    const xml =
      '<?xml version="1.0" encoding="windows-1256"?><rdf:RDF xmlns="a"><channel><title>وكالة</title></channel>' +
      "<item><title>خبر</title><dc:date>2022-03-04T10:00:00Z</dc:date><description>قصف الجيش البلدة</description></item></rdf:RDF>";
    const { documents } = await read(inWindows1256(xml), "a.xml");
    expect(documents[0]).toMatchObject({ text: "قصف الجيش البلدة", publisher: "وكالة", published: "2022-03-04" });
  });
});

describe("Atom", () => {
  it("the page's link, content before summary, markup inside", async () => {
    const xml =
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>مدونة</title><link href="https://example.org/"/>' +
      '<entry><id>tag:1</id><title type="html">&lt;b&gt;خبر&lt;/b&gt;</title><link rel="self" href="https://example.org/x"/>' +
      '<link href="https://example.org/1"/><updated>2022-05-06T00:00:00+03:00</updated><published>2022-05-05T00:00:00Z</published>' +
      '<summary>ملخص</summary><content type="xhtml"><div><p>قصف الجيش <i>البلدة</i></p><p>ثم انسحب</p></div></content></entry></feed>';
    const { documents } = await read(xml, "a.atom");
    expect(documents[0]).toMatchObject({
      path: "a.atom#tag:1",
      text: "قصف الجيش البلدة\n\nثم انسحب",
      title: "خبر",
      url: "https://example.org/1",
      published: "2022-05-05",
      publisher: "مدونة",
      language: "ar",
    });
  });
});

describe("what is no feed", () => {
  it.each([
    ["other XML", "<svg/>", "error: This XML is neither RSS nor Atom."],
    ["text", "قصف الجيش البلدة", "error: This XML is neither RSS nor Atom."],
    ["nothing", "", "warning: There is no text in it."],
    ["a feed without entries", rss(""), "warning: There is no text in it."],
  ])("%s is one line", async (_, xml, line) => {
    const { documents, faults } = await read(xml, "a.xml");
    expect(documents).toEqual([]);
    expect(faults).toEqual([`a.xml ${line}`]);
  });
  it("a feed that is cut off is read as far as it goes; a wrong day is a line", async () => {
    const item = "<item><guid>1</guid><pubDate>soon</pubDate><description>قصف الجيش البلدة</description></item>";
    const { documents, faults } = await read(rss(`${item}<item><guid>2</guid>`).slice(0, -30));
    expect(documents.map(({ path }) => path)).toContain("a.rss#1");
    expect(faults[0]).toBe('a.rss#1 warning: `published` is no date: "soon".');
  });
  it("entities that would grow without end are not followed", async () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>' +
      "<rss><channel><item><description>قصف &b; &x; الجيش</description></item></channel></rss>";
    const { documents } = await read(bomb);
    expect(documents[0]?.text).not.toMatch(/aaaa|root:/u);
  });
});
