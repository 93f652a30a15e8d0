/* What the stages look up: the data files turned into indexes over folded words. Knows no language: forms come from `Inflection`. */
import type { Entity } from "../model/entity.ts";
import type { PhraseTrie } from "../patterns/phrase-trie.ts";
import type {
  AttributionLexicon,
  CalendarWords,
  Frame,
  NumberWords,
  Operators,
  WordLists,
} from "../resources/lexicon.schema.ts";
import type { Title } from "../resources/nouns.schema.ts";

export type HeadCategory =
  | "dissolving"
  | "body"
  | "facility"
  | "place"
  | "population"
  | "source"
  | "thing"
  | "direction"
  | "title";

/** One sense of a head noun. */
export interface HeadSense {
  /** As declared: singular, then plurals; the other names of what it counts. */
  readonly forms: readonly string[];
  readonly category: HeadCategory;
  /** Folded singular. */
  readonly lemma: string;
  readonly number: "s" | "d" | "p";
  /** Node type of the phrase it heads; null where that depends on what follows. */
  readonly type: string | null;
  readonly kind: string | null;
  readonly mode: string | null;
  readonly bare: "entity" | "anaphor" | "none";
  readonly victim: boolean;
  /** The singular is one person. */
  readonly person: boolean;
  readonly device: boolean;
  /** facilities: "positions of X" that only point to X. */
  readonly dissolves: boolean;
  readonly speakingOnly: boolean;
  readonly title: Title | null;
}

export interface NameSense {
  readonly entity: string;
  /** Counts only where the document's context supports it. */
  readonly ambiguous: boolean;
}

export interface FrameSense {
  readonly frame: Frame;
  readonly number: "s" | "d" | "p";
}

export type AttributionVerb = AttributionLexicon["verbs"][number];
export type Operator = Operators["operators"][number];

export interface Lexicon {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly names: PhraseTrie<NameSense>;
  /** Folded adjective, with or without article, to the actor it means (a state's forces, a group). */
  readonly adjectives: ReadonlyMap<string, NameSense>;
  /** Broken plurals of peoples (atrak, rus), folded, without article. */
  readonly demonyms: ReadonlySet<string>;
  /** Seats of power, folded, to the government that they stand for as actors. */
  readonly seats: ReadonlyMap<string, string>;
  readonly heads: PhraseTrie<HeadSense>;
  /** Folded surface forms of a noun that light frames ask for, by its folded lemma. */
  readonly nounForms: ReadonlyMap<string, ReadonlySet<string>>;
  readonly titles: ReadonlyMap<string, Title>;
  readonly framesByVerb: ReadonlyMap<string, readonly Frame[]>;
  /** masdar, noun, participle, circumstance: by folded words. */
  readonly frameWords: PhraseTrie<FrameSense>;
  readonly sayingByVerb: ReadonlyMap<string, AttributionVerb>;
  readonly sayingParticiples: ReadonlyMap<string, AttributionLexicon["participles"][number]>;
  /** Nouns of saying, folded, to their stance. */
  readonly sayingNouns: ReadonlyMap<string, string>;
  readonly sayingPhrases: PhraseTrie<AttributionLexicon["phrases"][number]>;
  readonly connectors: PhraseTrie<AttributionLexicon["connectors"][number]>;
  readonly manners: PhraseTrie<AttributionLexicon["manners"][number]>;
  readonly operatorsByVerb: ReadonlyMap<string, Operator>;
  /** Keys of verbs that make no claim. */
  readonly partitives: ReadonlySet<string>;
  /** Prepositions that mark the same role, by each of them. */
  readonly alike: ReadonlyMap<string, ReadonlySet<string>>;
  readonly plainVerbs: ReadonlySet<string>;
  readonly operatorWords: PhraseTrie<Operator>;
  readonly negation: ReadonlyMap<string, Operators["negation"][number]>;
  readonly numbers: NumberWords;
  readonly numberWords: PhraseTrie<number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly vague: PhraseTrie<NumberWords["vague"][number]>;
  readonly modifiers: PhraseTrie<NumberWords["modifiers"][number]>;
  readonly percent: PhraseTrie<true>;
  readonly subset: PhraseTrie<true>;
  readonly others: ReadonlySet<string>;
  readonly oneOf: ReadonlySet<string>;
  readonly calendar: CalendarWords;
  readonly words: WordLists;
  readonly prepositions: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly demonstratives: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly stop: ReadonlySet<string>;
  /** Given names, folded. */
  readonly given: ReadonlySet<string>;
  /** Words that bind the next one into a name (abd, abu, bin, umm). */
  readonly binders: ReadonlySet<string>;
  /** Verbs whose subject is where something happened, folded forms. */
  readonly hosts: ReadonlySet<string>;
  /** "called", "named": a name follows. */
  readonly called: ReadonlySet<string>;
  /** Everyday adjectives in their forms, folded, without article. */
  readonly qualities: ReadonlySet<string>;
}
