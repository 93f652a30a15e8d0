import { compareText } from "./compare-text.ts";
import type { LinkedClaims } from "./link-claims.ts";
import { isInterested } from "./relations/count-support.ts";

/** A line of `rawi sources`: everybody whose words the graph holds, or who stands in a chain. */
export interface SourceRecord {
  readonly name: string;
  readonly type: string;
  /** The body whose words these are in the end; its own name when it speaks for itself; null for the unnamed. */
  readonly origin: string | null;
  /** Claims that are its own words: innermost of the chain. */
  readonly claims: number;
  /** Claims of others that it passes on. */
  readonly relays: number;
  readonly documents: number;
  readonly publishers: number;
  /** Its own claims that speak of its own side. */
  readonly interested: number;
}

/** Sources, most words first; publishers are among them with what they say in their own voice. */
export function sourceRecords({ statements, bodies }: LinkedClaims): readonly SourceRecord[] {
  const sources = new Map<string, Tally>();
  const tally = (key: string, name: string, type: string): Tally => {
    const known = sources.get(key);
    if (known) return known;
    const made = new Tally(name, type);
    sources.set(key, made);
    return made;
  };
  for (const statement of statements.values()) {
    const { claim, origin } = statement;
    const { document, attribution } = claim;
    const innermost = attribution.at(-1);
    const own = innermost
      ? tally(innermost.id, innermost.name, innermost.type)
      : tally(`publisher ${document.publisher ?? document.id}`, document.publisher ?? document.path, "publisher");
    own.claims++;
    own.origins.add(origin.kind === "unnamed" ? "" : origin.name);
    own.read(document);
    if (isInterested(statement, bodies)) own.interested++;
    for (const relay of attribution.slice(0, -1)) {
      const outer = tally(relay.id, relay.name, relay.type);
      outer.relays++;
      outer.read(document);
    }
  }
  return [...sources]
    .sort(([a, left], [b, right]) => right.claims - left.claims || right.relays - left.relays || compareText(a, b))
    .map(([, source]) => source.record());
}

class Tally {
  claims = 0;
  relays = 0;
  interested = 0;
  readonly origins = new Set<string>();
  readonly #name: string;
  readonly #type: string;
  readonly #documents = new Set<string>();
  readonly #publishers = new Set<string>();

  constructor(name: string, type: string) {
    this.#name = name;
    this.#type = type;
  }

  read({ id, publisher }: { readonly id: string; readonly publisher: string | null }): void {
    this.#documents.add(id);
    this.#publishers.add(publisher ?? `document ${id}`);
  }

  record(): SourceRecord {
    const origins = [...this.origins].filter((name) => name !== "").sort(compareText);
    return {
      name: this.#name,
      type: this.#type,
      origin: origins.length > 0 ? origins.join(", ") : null,
      claims: this.claims,
      relays: this.relays,
      documents: this.#documents.size,
      publishers: this.#publishers.size,
      interested: this.interested,
    };
  }
}
