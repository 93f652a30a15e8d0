import { Parser } from "htmlparser2";

/** An entry of RSS 0.9 to 2.0 or Atom, as written. */
export interface FeedEntry {
  readonly id: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  /** HTML, or text of which it is not known whether it is. */
  readonly content: string;
}

export interface Feed {
  readonly title: string | null;
  readonly language: string | null;
  readonly entries: readonly FeedEntry[];
}

const ROOTS = new Set(["rss", "rdf:RDF", "feed"]);
const ENTRIES = new Set(["item", "entry"]);
/** What is collected of an entry, the strongest first. */
const CONTENT = ["content:encoded", "content", "description", "summary"];
const DATES = ["pubDate", "published", "dc:date", "issued", "updated"];
const COLLECTED = new Set([...CONTENT, ...DATES, "title", "link", "guid", "id"]);

type Fields = Map<string, string>;

const first = (fields: Fields, names: readonly string[]) =>
  names.map((name) => fields.get(name)?.trim() ?? "").find((value) => value !== "") ?? null;

function entryOf(fields: Fields): FeedEntry {
  const url = first(fields, ["link"]);
  return {
    id: first(fields, ["guid", "id"]) ?? url,
    title: first(fields, ["title"]),
    url,
    published: first(fields, DATES),
    content: first(fields, CONTENT) ?? "",
  };
}

/** Follows the elements of a feed; broken XML is read as far as it makes sense, as feeds often are. */
class FeedReader {
  isFeed = false;
  readonly entries: FeedEntry[] = [];
  readonly channel: Fields = new Map();
  private fields: Fields | null = null;
  /** The field that is open, with the depth of markup inside it (Atom's xhtml). */
  private field: string | null = null;
  private inner = 0;
  private text = "";

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (ROOTS.has(name)) {
      this.isFeed = true;
      if (attributes["xml:lang"]) this.channel.set("language", attributes["xml:lang"]);
    }
    if (this.field !== null) {
      this.inner++;
      this.text += `<${name}>`;
    } else if (ENTRIES.has(name)) this.fields = new Map();
    else if (name === "link" && attributes.href !== undefined) this.link(attributes);
    else if (COLLECTED.has(name) || (this.fields === null && name === "language")) {
      this.field = name;
      this.text = "";
    }
  }

  addText(text: string): void {
    if (this.field !== null) this.text += text;
  }

  close(name: string): void {
    if (this.field !== null && this.inner > 0) {
      this.inner--;
      this.text += `</${name}>`;
    } else if (this.field === name) {
      const fields = this.fields ?? this.channel;
      if (!fields.has(name)) fields.set(name, this.text);
      this.field = null;
    } else if (ENTRIES.has(name) && this.fields) {
      this.entries.push(entryOf(this.fields));
      this.fields = null;
    }
  }

  /** Atom's links are attributes; the page itself is the one without a relation or with `alternate`. */
  private link({ href = "", rel = "alternate" }: Readonly<Record<string, string>>): void {
    const fields = this.fields ?? this.channel;
    if (rel === "alternate" && !fields.has("link")) fields.set("link", href);
  }
}

/** The entries of a feed in its order; null when the text is none. */
export function readFeed(xml: string): Feed | null {
  const reader = new FeedReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.addText(text),
      onclosetag: (name) => reader.close(name),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  if (!reader.isFeed) return null;
  return {
    title: first(reader.channel, ["title"]),
    language: first(reader.channel, ["language"]),
    entries: reader.entries,
  };
}
