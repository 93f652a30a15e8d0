import type {
  PageClaim,
  PageDocument,
  PageLanguage,
  PageNode,
  PageOrigin,
  PagePhrase,
  PageWords,
} from "../../model/page.ts";
import { fillPhrase } from "../../resources/fill-phrase.ts";
import type { ClaimIndex } from "./data/claim-index.ts";
import type { Content } from "./data/content.ts";

/** What is said to people, in one language. */
export class Words {
  readonly language: PageLanguage;
  readonly #words: PageWords;
  readonly #index: ClaimIndex;

  constructor(language: PageLanguage, words: PageWords, index: ClaimIndex) {
    this.language = language;
    this.#words = words;
    this.#index = index;
  }

  say(phrase: PagePhrase, values: Readonly<Record<string, string | number>> = {}): string {
    return fillPhrase(this.#words.phrases[this.language][phrase], values);
  }

  /** In the words of a dossier: kinds of contradiction, unnamed parties. */
  get dossier() {
    return this.#words.dossier[this.language];
  }

  name(node: PageNode | string | null | undefined): string {
    const known = typeof node === "string" ? this.#index.nodes.get(node) : node;
    if (!known) return typeof node === "string" ? node : "";
    return (this.language === "ar" ? known.nameAr : known.nameEn) ?? known.name;
  }

  /** Sources without a name are told apart by who published them. */
  origin(origin: PageOrigin): string {
    if (origin.kind === "unnamed") return `${origin.name} (${this.publisher(this.#index.documentOf(origin))})`;
    return origin.node === null ? origin.name : this.name(origin.node);
  }

  relation(relation: string): string {
    return this.#words.relations[relation]?.caption[this.language] ?? relation;
  }

  type(type: string): string {
    return this.#words.types[type]?.[this.language] ?? type;
  }

  title(document: PageDocument | undefined): string {
    return document ? (document.title ?? document.path) : "";
  }

  publisher(document: PageDocument | undefined): string {
    return document?.publisher ?? this.dossier.noPublisher;
  }

  /** What a content states: "X struck Y". */
  sentence({ relation, subject, object, place }: Pick<Content, "relation" | "subject" | "object" | "place">): string {
    const pattern = this.#words.relations[relation]?.sentence[this.language] ?? `{subject} ${relation} {object}`;
    const said = fillPhrase(pattern, {
      subject: subject === null ? this.dossier.somebody : this.name(subject),
      object: object === null ? this.dossier.something : this.name(object),
    });
    if (place === null || place === object || place === subject) return said;
    return `${said} ${fillPhrase(this.dossier.at, { place: this.name(place) })}`;
  }

  /** A claim with its polarity and modality. */
  statement(claim: PageClaim): string {
    const { dossier } = this;
    const said = this.sentence(claim);
    const sided = claim.polarity === "negated" ? fillPhrase(dossier.negated, { sentence: said }) : said;
    return claim.modality === "asserted" ? sided : fillPhrase(dossier[claim.modality], { sentence: sided });
  }

  /** The days of which a claim tells; the day of its document is another thing. */
  days({ start, end }: PageClaim): string {
    if (start === null) return this.dossier.undated;
    return end === null || end === start ? start : `${start} – ${end}`;
  }

  contradiction(kind: string | null): string {
    return this.dossier.kinds[kind ?? "other"] ?? this.dossier.kinds["other"] ?? "";
  }
}
