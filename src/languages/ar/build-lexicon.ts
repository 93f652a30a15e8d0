/* The Arabic lexicon: data files turned into indexes over folded words, with every inflected form that can stand in a text. */

import type { Entity } from "../../model/entity.ts";
import { PhraseTrie } from "../../patterns/phrase-trie.ts";
import type { Resources } from "../../resources/load-resources.ts";
import type { FrameSense, Lexicon, NameSense } from "../lexicon.ts";
import { adjectiveForms } from "./adjectives.ts";
import { buildEntities, type NamedEntity } from "./build-entities.ts";
import { buildHeads, lightNouns } from "./build-heads.ts";
import type { Vocabulary } from "./clitics.ts";
import { fold } from "./fold.ts";
import { AL, ALEF, HEH, NOON, TEH, WAW, YEH } from "./letters.ts";
import { nounForms } from "./noun-forms.ts";
import { indexVerbs, verbKey } from "./verb-index.ts";
import type { VerbSpec } from "./verb-spec.ts";

export interface ArabicLexicon {
  readonly lexicon: Lexicon;
  readonly vocabulary: Vocabulary;
}

const split = (phrase: string): string[] =>
  fold(phrase)
    .split(/[\s"«»“”()]+/u)
    .filter(Boolean);

export function buildLexicon(resources: Resources): ArabicLexicon {
  const nouns = new Set<string>();
  const entities = new Map<string, Entity>();
  const names = new PhraseTrie<NameSense>();
  const named = buildEntities(resources);
  const placeNames = new Set<string>();
  for (const each of named) addNames(each, entities, names, placeNames);
  const adjectives = nationalities(named, placeNames);
  const seats = new Map<string, string>();
  for (const country of resources.countries) {
    const body = resources.bodies.find((each) => each.metonym);
    if (!body) continue;
    const government = `${country.id}-${body.suffix}`;
    for (const seat of country.seats) {
      seats.set(fold(seat), government);
      if (!placeNames.has(fold(seat))) names.add(split(seat), { entity: government, ambiguous: false });
    }
  }

  const heads = buildHeads(resources, nouns);
  const frameWords = new PhraseTrie<FrameSense>();
  const framesByVerb = new Map<
    string,
    Lexicon["framesByVerb"] extends ReadonlyMap<string, readonly (infer F)[]> ? F[] : never
  >();
  const verbs: VerbSpec[] = [];
  for (const frame of resources.frames) {
    if (frame.kind === "verb" || frame.kind === "light") {
      if (!frame.root || !frame.form) continue;
      const spec = {
        lemma: frame.lemma.split(" ")[0]!,
        root: frame.root,
        form: frame.form,
        mid: frame.mid,
        last: frame.last,
      };
      verbs.push(spec);
      const key = verbKey(spec);
      framesByVerb.set(key, [...(framesByVerb.get(key) ?? []), frame]);
      continue;
    }
    const forms =
      frame.kind === "circumstance"
        ? [{ surface: fold(frame.lemma), number: "s" as const }]
        : wordForms(frame.lemma, frame.plurals, frame.kind === "participle");
    for (const form of forms) {
      const words = form.surface.split(" ");
      frameWords.add(words, { frame, number: form.number });
      if (frame.kind !== "circumstance") nouns.add(words[0]!);
    }
  }
  const { attribution, operators, numbers, words } = resources;
  verbs.push(
    ...attribution.verbs,
    ...operators.operators
      .filter((each) => each.root && each.form)
      .map((each) => ({ ...each, root: each.root!, form: each.form! })),
  );

  const sayingParticiples = new Map(
    attribution.participles.flatMap((each) => participleForms(each.form).map((form) => [form, each] as const)),
  );
  const operatorWords = new PhraseTrie<Lexicon["operatorsByVerb"] extends ReadonlyMap<string, infer O> ? O : never>();
  for (const operator of operators.operators.filter((each) => each.kind === "word"))
    for (const form of wordForms(operator.lemma, [], true)) operatorWords.add(form.surface.split(" "), operator);

  const light = lightNouns(resources);
  for (const forms of light.values()) for (const form of forms) nouns.add(form.split(" ")[0]!);

  const lexicon: Lexicon = {
    entities,
    names,
    adjectives,
    demonyms: new Set(named.flatMap((each) => each.demonyms.map(fold))),
    seats,
    heads,
    framesByVerb,
    frameWords,
    nounForms: light,
    titles: new Map(resources.titles.map((title) => [title.id, title])),
    sayingByVerb: new Map(attribution.verbs.map((verb) => [verbKey(verb), verb])),
    sayingParticiples,
    sayingNouns: new Map(
      attribution.nouns.flatMap((each) =>
        wordForms(each.form, each.plurals, true).map((form) => [form.surface, each.stance] as const),
      ),
    ),
    sayingPhrases: phrases(attribution.phrases, (each) => each.form),
    connectors: phrases(attribution.connectors, (each) => each.form),
    manners: phrases(attribution.manners, (each) => each.form),
    operatorsByVerb: new Map(
      operators.operators
        .filter((each) => each.kind === "verb")
        .map((each) => [`${each.lemma.split(" ")[0]}/${each.form}`, each]),
    ),
    operatorWords,
    plainVerbs: new Set(words.verbs.map(verbKey)),
    negation: new Map(operators.negation.map((each) => [fold(each.form), each])),
    numbers,
    numberWords: phrases(
      Object.entries(numbers.words),
      ([form]) => form,
      ([, value]) => value,
    ),
    scales: new Map(Object.entries(numbers.scales).map(([form, value]) => [fold(form), value])),
    vague: phrases(
      numbers.vague.flatMap((each) => each.forms.map((form) => ({ form, each }))),
      ({ form }) => form,
      ({ each }) => each,
    ),
    modifiers: phrases(numbers.modifiers, (each) => each.form),
    percent: phrases(
      numbers.percent,
      (form) => form,
      () => true as const,
    ),
    subset: phrases(
      numbers.subset,
      (form) => form,
      () => true as const,
    ),
    others: new Set(numbers.others.map(fold)),
    oneOf: new Set(numbers.oneOf.map(fold)),
    calendar: resources.calendar,
    words,
    prepositions: new Set(words.prepositions.map(fold)),
    conjunctions: new Set(words.conjunctions.map(fold)),
    determiners: new Set(words.determiners.map(fold)),
    partitives: new Set(words.partitives.map(fold)),
    alike: new Map(
      words.alike.flatMap((group) => {
        const folded = new Set(group.map(fold));
        return [...folded].map((each) => [each, folded] as const);
      }),
    ),
    relatives: new Set(words.relatives.map(fold)),
    demonstratives: new Set(words.demonstratives.map(fold)),
    pronouns: new Set(words.pronouns.map(fold)),
    stop: new Set(words.stop.map(fold)),
    given: new Set(words.given.map(fold)),
    binders: new Set(words.binders.map(fold)),
    hosts: new Set(words.hosts.map(fold)),
    called: new Set(words.called.map(fold)),
    qualities: new Set(words.qualities.flatMap((each) => wordForms(each, [], true).map((form) => form.surface))),
  };
  for (const form of lexicon.scales.keys()) nouns.add(form);
  for (const form of lexicon.sayingNouns.keys()) nouns.add(form);
  for (const form of lexicon.given) nouns.add(form);
  for (const each of named)
    for (const name of [...each.names, ...each.ambiguous]) nouns.add(withoutArticle(split(name)[0] ?? ""));
  nouns.delete("");
  return {
    lexicon,
    vocabulary: { verbs: indexVerbs(verbs, words.verbs), whole: new Set(words.whole.map(fold)), nouns },
  };
}

function addNames(
  each: NamedEntity,
  entities: Map<string, Entity>,
  names: PhraseTrie<NameSense>,
  placeNames: Set<string>,
): void {
  const { entity } = each;
  const before = entities.get(entity.id);
  // An entry with the id of a state's body tells more of that body.
  entities.set(entity.id, before ? united(before, entity) : entity);
  for (const [list, ambiguous] of [
    [each.names, false],
    [each.ambiguous, true],
  ] as const)
    for (const name of list) {
      const words = split(name);
      if (words.length === 0) continue;
      names.add(words, { entity: entity.id, ambiguous });
      if (entity.type === "Place") placeNames.add(fold(name));
    }
}

function united(before: Entity, entity: Entity): Entity {
  const names = [before.nameAr, ...entity.aliases, ...before.aliases, ...(before.nameEn ? [before.nameEn] : [])];
  return {
    ...entity,
    nameEn: entity.nameEn ?? before.nameEn,
    aliases: [...new Set(names)].filter((name) => name !== entity.nameAr),
    country: entity.country ?? before.country,
    partOf: entity.partOf.length > 0 ? entity.partOf : before.partOf,
  };
}

/** Forms of national and group adjectives. The accusative of "syrian" is written like Syria: such a form is the country. */
function nationalities(named: readonly NamedEntity[], placeNames: ReadonlySet<string>): Map<string, NameSense> {
  const adjectives = new Map<string, NameSense>();
  for (const { entity, adjectives: own, demonyms, doubtful } of named) {
    const add = (form: string, ambiguous: boolean) => {
      if (!placeNames.has(form)) adjectives.set(form, { entity: entity.id, ambiguous });
    };
    for (const adjective of own)
      for (const form of adjectiveForms(adjective).all) add(fold(form), doubtful.includes(adjective));
    for (const demonym of demonyms) for (const form of [demonym, AL + demonym]) add(fold(form), false);
  }
  return adjectives;
}

/** Noun or participle forms: case, dual, plural; participles also agree in gender. */
function wordForms(
  lemma: string,
  plurals: readonly string[],
  participle: boolean,
): { surface: string; number: "s" | "d" | "p" }[] {
  const forms = nounForms(lemma, plurals);
  if (participle) {
    const [head = "", ...rest] = fold(lemma).split(" ");
    const tail = rest.length ? ` ${rest.join(" ")}` : "";
    if (!head.endsWith(HEH))
      forms.push({ surface: head + HEH + tail, number: "s" }, { surface: head + ALEF + TEH + tail, number: "p" });
    for (const ending of [WAW + NOON, YEH + NOON]) forms.push({ surface: head + ending + tail, number: "p" });
  }
  return forms;
}

function participleForms(form: string): string[] {
  const base = fold(form).replace(new RegExp(`${ALEF}$`, "u"), "");
  return [base + ALEF, base + HEH, base + YEH + NOON, base + WAW + NOON, base + TEH + YEH + NOON, base];
}

function phrases<E, V = E>(
  list: readonly E[],
  form: (each: E) => string,
  value: (each: E) => V = (each) => each as unknown as V,
): PhraseTrie<V> {
  const trie = new PhraseTrie<V>();
  for (const each of list) trie.add(split(form(each)), value(each));
  return trie;
}

function withoutArticle(word: string): string {
  return word.startsWith(AL) && word.length > 4 ? word.slice(2) : word;
}
