/* Which relations the words of a question mean: its own verbs and nouns first, then the trigger lexicon of documents. */
import type { Language } from "../languages/language.ts";
import type { Lexicon } from "../languages/lexicon.ts";
import type { Token } from "../model/token.ts";
import type { Frame } from "../resources/lexicon.schema.ts";
import type { QuestionWords } from "../resources/questions.schema.ts";
import { verbForms } from "./english-forms.ts";
import { stands } from "./phrases.ts";

export interface Trigger {
  readonly at: number;
  readonly end: number;
  readonly relations: readonly string[];
  readonly mode: readonly string[];
  /** participle: passive where a helping verb or a noun stands before it. */
  readonly form: "verb" | "participle" | "middle" | "noun" | "possession";
  /** How the lexicon marks its arguments; empty for words of questions.yaml. */
  readonly subject: readonly string[];
  readonly object: readonly string[];
  /** Written to the verb: whom it was done to. */
  readonly enclitic: string;
  /** A phrase that is no verb: "head of", "held in". */
  readonly fixed: boolean;
  /** A noun that belongs to it ("claimed … the attack"). */
  readonly uses: readonly number[];
}

interface Entry {
  readonly words: readonly string[];
  readonly relation: string;
  readonly also: readonly string[];
  readonly mode: readonly string[];
  readonly form: Trigger["form"];
  readonly fixed: boolean;
}

export type TriggerLexicon = ReadonlyMap<string, readonly Entry[]>;

/** By first word. */
export function triggerLexicon(words: QuestionWords, fold: (word: string) => string): TriggerLexicon {
  const entries = new Map<string, Entry[]>();
  for (const { relation, also, mode, verbs, nouns, phrases, middle } of words.relations) {
    const put = (phrase: string, form: Trigger["form"], fixed = false) => {
      const parts = phrase.split(/\s+/u).map(fold);
      const first = parts[0] ?? "";
      entries.set(first, [...(entries.get(first) ?? []), { words: parts, relation, also, mode, form, fixed }]);
    };
    for (const phrase of phrases) put(phrase, "verb", true);
    for (const noun of nouns) put(noun, "noun");
    for (const [list, form] of [
      [verbs, "verb"],
      [middle, "middle"],
    ] as const) {
      for (const verb of list) {
        const { base, third, past, participle, gerund } = verbForms(verb, words.irregular);
        for (const each of [base, third, ...past]) put(each, form);
        for (const each of [...participle, gerund]) put(each, form === "middle" ? form : "participle");
      }
    }
  }
  return entries;
}

export function triggerAt(
  tokens: readonly Token[],
  at: number,
  words: QuestionWords,
  lexicon: TriggerLexicon,
  language: Language & { readonly lexicon: Lexicon },
): readonly Trigger[] {
  const light = lightAt(tokens, at, words, language.fold);
  if (light) return [light];
  const own = ownAt(tokens, at, lexicon);
  return own.length > 0 ? own : framesAt(tokens, at, language);
}

/** The longest phrases of questions.yaml: one trigger a form. */
function ownAt(tokens: readonly Token[], at: number, lexicon: TriggerLexicon): readonly Trigger[] {
  const token = tokens[at];
  if (!token) return [];
  const firsts = [token.folded, ...token.nouns.filter(({ conjunction }) => conjunction).map(({ stem }) => stem)];
  const fitting = firsts
    .flatMap((first) => lexicon.get(first) ?? [])
    .filter((entry) => entry.words.every((word, offset) => offset === 0 || tokens[at + offset]?.folded === word));
  const length = Math.max(0, ...fitting.map((entry) => entry.words.length));
  const longest = fitting.filter((entry) => entry.words.length === length);
  return (["verb", "participle", "middle", "noun"] as const).flatMap((form) => {
    const entries = longest.filter((entry) => entry.form === form);
    if (entries.length === 0) return [];
    const relations = [...new Set(entries.flatMap(({ relation, also }) => [relation, ...also]))];
    const mode = entries.flatMap((entry) => entry.mode);
    const fixed = entries.every((entry) => entry.fixed);
    return [{ at, end: at + length, relations, mode, form, fixed, subject: [], object: [], enclitic: "", uses: [] }];
  });
}

function lightAt(
  tokens: readonly Token[],
  at: number,
  words: QuestionWords,
  fold: (word: string) => string,
): Trigger | null {
  for (const { relation, light } of words.relations) {
    for (const each of light) {
      const { base, third, past, gerund } = verbForms(each.verb, words.irregular);
      if (!stands(tokens[at], [base, third, gerund, ...past], fold)) continue;
      const noun = tokens.find(({ index }) => index > at && stands(tokens[index], each.with, fold));
      if (!noun) continue;
      const found = { at, end: at + 1, relations: [relation], mode: [], subject: [], object: [], enclitic: "" };
      return { ...found, form: "participle", fixed: false, uses: [noun.index] };
    }
  }
  return null;
}

function framesAt(
  tokens: readonly Token[],
  at: number,
  language: Language & { readonly lexicon: Lexicon },
): readonly Trigger[] {
  const { framesByVerb, frameWords } = language.lexicon;
  const token = tokens[at];
  if (!token) return [];
  for (const { verb, enclitic, voice } of token.verbs) {
    const frames = framesByVerb.get(verb) ?? [];
    const light = frames.flatMap((frame) => {
      const noun = frame.noun.length > 0 ? nounOf(frame, tokens, at, language) : null;
      return noun === null ? [] : [{ frame, noun }];
    });
    const plain = frames.filter((frame) => frame.noun.length === 0);
    const chosen = light.length > 0 ? light.map(({ frame }) => frame) : plain;
    if (chosen.length === 0) continue;
    const form = voice === "passive" ? "participle" : "verb";
    return [
      {
        ...triggerOf(chosen, at, at + 1, form),
        enclitic,
        uses: light.map(({ noun }) => noun).filter((noun) => isEvent(tokens[noun], language)),
      },
    ];
  }
  for (const noun of token.nouns) {
    const match = frameWords.longest(noun.stem, (offset) => {
      const next = tokens[at + offset];
      return next?.kind === "word" ? [next.folded, ...next.nouns.map((each) => each.stem)] : null;
    });
    const frames = match?.values.map(({ frame }) => frame).filter((frame) => frame.noun.length === 0) ?? [];
    if (match && frames.length > 0) return [triggerOf(frames, at, at + match.length, "noun")];
  }
  return [];
}

/** A noun that only completes the verb; what names somebody or something by itself stays an argument. */
function isEvent(token: Token | undefined, { lexicon }: { readonly lexicon: Lexicon }): boolean {
  const stems = token ? [token.folded, ...token.nouns.map(({ stem }) => stem)] : [];
  return (
    stems.some((stem) => lexicon.frameWords.startsWith(stem)) || !stems.some((stem) => lexicon.heads.startsWith(stem))
  );
}

function triggerOf(frames: readonly Frame[], at: number, end: number, form: Trigger["form"]): Trigger {
  return {
    at,
    end,
    form,
    relations: [...new Set(frames.map(({ relation }) => relation))],
    mode: [],
    subject: [...new Set(frames.flatMap(({ subject }) => subject))],
    object: [...new Set(frames.flatMap(({ object }) => object))],
    enclitic: "",
    fixed: false,
    uses: [],
  };
}

function nounOf(
  frame: Frame,
  tokens: readonly Token[],
  at: number,
  { fold, lexicon }: Language & { readonly lexicon: Lexicon },
): number | null {
  const forms = frame.noun.flatMap((noun) => [...(lexicon.nounForms.get(fold(noun)) ?? [fold(noun)])]);
  const has = (token: Token) =>
    [token.folded, ...token.nouns.map(({ stem }) => stem)].some((word) => forms.includes(word));
  const behind = tokens.find((token) => token.index > at && has(token));
  return (behind ?? tokens.find((token) => has(token)))?.index ?? null;
}
