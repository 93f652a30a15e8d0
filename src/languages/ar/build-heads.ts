/* Head nouns in all their forms: what makes a noun phrase an argument, and the nouns that light verbs ask for. */
import { PhraseTrie } from "../../patterns/phrase-trie.ts";
import type { Resources } from "../../resources/load-resources.ts";
import type { HeadCategory, HeadSense } from "../lexicon.ts";
import { fold } from "./fold.ts";
import { nounForms } from "./noun-forms.ts";

/** Every form of every head noun and title; their first words go to `nouns`. */
export function buildHeads(resources: Resources, nouns: Set<string>): PhraseTrie<HeadSense> {
  const trie = new PhraseTrie<HeadSense>();
  const base = {
    type: null,
    kind: null,
    mode: null,
    bare: "entity",
    victim: false,
    person: false,
    device: false,
    dissolves: false,
    speakingOnly: false,
    title: null,
  } as const;
  const add = (
    category: HeadCategory,
    noun: { lemma: string; plurals: readonly string[] },
    more: Partial<HeadSense> = {},
  ) => {
    for (const { surface, number } of nounForms(noun.lemma, noun.plurals)) {
      const words = surface.split(" ");
      trie.add(words, {
        ...base,
        category,
        lemma: fold(noun.lemma),
        forms: [noun.lemma, ...noun.plurals],
        number,
        ...more,
      });
      nouns.add(words[0]!);
    }
  };
  const { heads } = resources;
  for (const each of heads.dissolving)
    add("dissolving", each, { type: each.type, mode: each.mode ?? null, bare: each.bare, person: each.person });
  for (const each of heads.bodies) add("body", each, { type: each.type });
  for (const each of heads.facilities)
    add("facility", each, { type: "Facility", dissolves: each.dissolves, kind: each.kind ?? null });
  for (const each of heads.places) add("place", each, { type: "Place", kind: each.kind });
  for (const each of heads.populations)
    add("population", each, { type: "Population", victim: each.victim, person: each.victim });
  for (const each of heads.sources) add("source", each, { type: "Source", speakingOnly: each.only === "speaking" });
  for (const each of heads.things) add("thing", each, { device: each.device });
  for (const each of heads.directions) add("direction", each);
  for (const title of resources.titles) {
    const forms = [title.lemma, ...(title.feminine ? [title.feminine] : [])];
    for (const form of forms) add("title", { lemma: form, plurals: title.plurals }, { type: "Person", title });
  }
  return trie;
}

/** Forms of the nouns that light frames name, with the plurals that other files declare for them. */
export function lightNouns(resources: Resources): Map<string, ReadonlySet<string>> {
  const plurals = new Map<string, string[]>();
  const { heads } = resources;
  const declared = [
    ...resources.frames,
    ...heads.dissolving,
    ...heads.populations,
    ...heads.things,
    ...heads.facilities,
    ...heads.bodies,
    ...heads.sources,
    ...heads.places,
  ];
  for (const noun of declared)
    plurals.set(fold(noun.lemma), [...(plurals.get(fold(noun.lemma)) ?? []), ...noun.plurals]);
  const forms = new Map<string, ReadonlySet<string>>();
  for (const frame of resources.frames)
    for (const noun of frame.noun)
      if (!forms.has(fold(noun)))
        forms.set(fold(noun), new Set(nounForms(noun, plurals.get(fold(noun)) ?? []).map((form) => form.surface)));
  return forms;
}
