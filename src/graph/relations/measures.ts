import type { Quantity } from "../../model/claim.ts";
import type { Comparison } from "../../resources/comparison.schema.ts";
import { wordsOf } from "../words-of.ts";

type Unit = Comparison["units"][number];
export type Held = "full" | "most" | "part" | null;

/** What is counted and how many that can be, both ends included. */
export interface Count {
  readonly min: number;
  readonly max: number;
  /** Kind of what is counted: `person`; the folded word where data files do not know it; null when it is not said. */
  readonly unit: string | null;
  /** The unit says nothing beside a named group. */
  readonly general: boolean;
  /** One number that the text gives as it is. */
  readonly exact: boolean;
  /** Two kinds counted together ("dead and wounded"): comparable with nothing. */
  readonly mixed: boolean;
  /** Some of those who were counted before ("two of them"), or of others than those ("ten others"): no toll of all. */
  readonly others: boolean;
}

/** How a figure stands in its text: the words that name who is counted, and what is beside them. */
export interface Setting {
  readonly counted: string;
  readonly before: string;
  readonly after: string;
}

/** "About 100" is not far from 100. */
const NEAR = 0.2;
/** Order words by their lower end: dozens, hundreds, thousands. */
const ORDERS = new Map([
  [20, 199],
  [200, 1_999],
  [2_000, 19_999],
]);

/** Reads counts, units and extents by the words of the data files. */
export class Measures {
  readonly #units = new Map<string, Unit>();
  readonly #devices: readonly string[];
  readonly #extents: readonly (readonly [Held, readonly string[]])[];
  readonly #offices: readonly string[];
  readonly #casualties: ReadonlySet<string>;
  readonly #others: ReadonlySet<string>;
  readonly #amongThem: ReadonlySet<string>;
  readonly #fold: (text: string) => string;

  constructor(comparison: Comparison, fold: (text: string) => string) {
    this.#fold = fold;
    for (const unit of comparison.units)
      for (const word of [...unit.words, ...unit.plurals]) this.#units.set(this.#key(word), unit);
    this.#devices = comparison.units
      .filter(({ device }) => device)
      .flatMap(({ words }) => words.map((each) => this.#key(each)));
    const { part, most, full } = comparison.extents;
    const keyed = (words: readonly string[]) => words.map((word) => this.#key(word));
    this.#extents = [
      ["part", keyed(part)],
      ["most", keyed(most)],
      ["full", keyed(full)],
    ];
    this.#offices = keyed(comparison.offices);
    this.#casualties = new Set(keyed(comparison.casualties));
    this.#others = new Set(keyed(comparison.others));
    this.#amongThem = new Set(keyed(comparison.amongThem));
  }

  /** Whether a title begins with an office whose holder speaks for his body; the article does not matter. */
  speaksForBody(title: string): boolean {
    const [first = ""] = wordsOf(this.#fold(title));
    return this.#offices.some((office) => first.endsWith(office) && first.length - office.length <= ARTICLE);
  }

  count(quantity: Quantity, setting?: Setting): Count {
    const { value, min, max, approx } = quantity;
    const unit = this.#unitOf(quantity.unit);
    const partial = unit.unit?.partial ?? false;
    let low = value ?? min ?? 0;
    let high = value ?? max ?? (approx ? ORDERS.get(low) : undefined) ?? Number.POSITIVE_INFINITY;
    if (approx && value !== null) {
      low = Math.floor(value * (1 - NEAR));
      high = Math.ceil(value * (1 + NEAR));
    }
    if (partial) high = Number.POSITIVE_INFINITY;
    const exact = value !== null && !approx && !partial;
    const mixed = unit.mixed || (setting !== undefined && this.#isMixed(quantity, setting));
    const others = setting !== undefined && this.#isOfOthers(setting);
    return { min: low, max: high, unit: unit.id, general: unit.unit?.general ?? true, exact, mixed, others };
  }

  /** "60 dead and wounded": the figure stands before one of the two words, or the other follows it. */
  #isMixed({ text, value }: Quantity, { counted, before, after }: Setting): boolean {
    const [next = ""] = wordsOf(this.#fold(after));
    // "and" is joined to the word after it.
    if (this.#casualties.has(next.slice(1)) && !this.#casualties.has(next)) return true;
    if (value !== 1 && counted.includes(text)) return false;
    return this.#casualties.has(wordsOf(this.#fold(`${before}${counted}`)).at(-2) ?? "");
  }

  #isOfOthers({ counted, after }: Setting): boolean {
    const words = wordsOf(this.#fold(counted));
    const next = wordsOf(this.#fold(after))[0] ?? "";
    return words.some((word) => this.#others.has(word)) || this.#others.has(next) || this.#amongThem.has(next);
  }

  /** The kind of people a noun phrase names first ("civilians", "ten of the children"); null when none is known. */
  kindOf(name: string): string | null {
    for (const word of wordsOf(this.#fold(name))) {
      const unit = this.#lookUp(word) ?? this.#lookUp(word.slice(ARTICLE));
      if (unit) return unit.id;
    }
    return null;
  }

  /** A car that is named without a number is one. */
  impliedDevice(passage: string): Count | null {
    const words = wordsOf(this.#fold(passage));
    // One letter may be joined to its front ("by a car").
    const device = this.#devices.find((each) =>
      words.some((word) => word === each || (word.length === each.length + 1 && word.endsWith(each))),
    );
    const unit = device === undefined ? undefined : this.#units.get(device);
    return unit ? { min: 1, max: 1, unit: unit.id, general: false, exact: true, mixed: false, others: false } : null;
  }

  held(passage: string): Held {
    const text = ` ${wordsOf(this.#fold(passage)).join(" ")} `;
    return this.#extents.find(([, words]) => words.some((word) => text.includes(` ${word} `)))?.[0] ?? null;
  }

  #key(word: string): string {
    return wordsOf(this.#fold(word)).join(" ");
  }

  /** As declared, or with an ending of case or number. */
  #lookUp(word: string): Unit | undefined {
    for (let cut = 0; cut <= ENDING && word.length - cut >= SHORTEST; cut++) {
      const unit = this.#units.get(word.slice(0, word.length - cut));
      if (unit) return unit;
    }
    return undefined;
  }

  #unitOf(text: string | null): { readonly id: string | null; readonly unit: Unit | null; readonly mixed: boolean } {
    if (text === null) return { id: null, unit: null, mixed: false };
    const key = this.#key(text);
    const whole = this.#lookUp(key);
    if (whole) return { id: whole.id, unit: whole, mixed: false };
    const words = key.split(" ");
    // "and" is joined to the word after it.
    const known = words.map((word) => this.#lookUp(word) ?? this.#lookUp(word.slice(1)));
    const found = known.filter((unit) => unit !== undefined);
    const first = known[0] ?? null;
    return { id: first?.id ?? words[0] ?? null, unit: first, mixed: found.length > 1 };
  }
}

/** Letters of the longest article with a conjunction before it. */
const ARTICLE = 2;
/** Letters of the longest ending of case or number. */
const ENDING = 2;
const SHORTEST = 3;
