import { describe, expect, it } from "vitest";
import { stanceOf } from "../../src/claims/attribution/scope.ts";
import type { ClaimRecord } from "../../src/model/claim.ts";
import { language, mentionsOf } from "../support/mentions.ts";
import { claimsOf, reader } from "../support/reading.ts";
import { scopesOf } from "../support/scopes.ts";

const { attribution, operators, titles } = reader.resources;
const { lexicon } = language;

/*
 * An example is read as it says when the entry itself does in it what the entry is for. Not all are: each number says
 * how many were when it was last raised, and only goes up.
 */
function readAsTheySay<E>(entries: readonly E[], right: (entry: E) => boolean, nameOf: (entry: E) => string): number {
  const misses = entries.filter((entry) => !right(entry));
  console.info(`${entries.length - misses.length} of ${entries.length}; not: ${misses.map(nameOf).join(", ")}`);
  return entries.length - misses.length;
}

/** Somebody has spoken before: participles and verbs of going on have their speaker from there. */
const spoken = (example: string) => scopesOf(`قال الوزير إن المدينة هادئة. ${example}`).slice(1).flat();

describe("the examples of attribution", () => {
  it("verbs of saying open what they may take, with their stance", () => {
    const right = readAsTheySay(
      attribution.verbs,
      ({ id, stance, example }) =>
        spoken(example).some(
          ({ scope, cue }) =>
            scope.stance === stanceOf(stance) &&
            cue?.verbs.some(({ verb }) => lexicon.sayingByVerb.get(verb)?.id === id),
        ),
      ({ id }) => id,
    );
    expect(right).toBeGreaterThanOrEqual(125);
  });
  it("participles go on with the speaker before them", () => {
    const right = readAsTheySay(
      attribution.participles,
      ({ form, stance, example }) =>
        spoken(example).some(
          ({ scope, cue }) => scope.stance === stanceOf(stance) && cue?.folded === language.fold(form),
        ),
      ({ form }) => form,
    );
    expect(right).toBeGreaterThanOrEqual(52);
  });
  it("phrases name a source", () => {
    const right = readAsTheySay(
      attribution.phrases,
      ({ example }) =>
        scopesOf(example)
          .flat()
          .some(({ scope }) => scope.place !== null && scope.chain.length > 0),
      ({ form }) => form,
    );
    expect(right).toBeGreaterThanOrEqual(44);
  });
  it("nouns of saying have their genitive speak", () => {
    const right = readAsTheySay(
      attribution.nouns,
      ({ stance, example }) =>
        spoken(example).some(
          ({ scope, cue }) =>
            scope.stance === stanceOf(stance) &&
            scope.chain.length > 0 &&
            cue?.nouns.some(({ stem }) => lexicon.sayingNouns.has(stem)),
        ),
      ({ form }) => form,
    );
    expect(right).toBeGreaterThanOrEqual(8);
  });
});

describe("the examples of operators", () => {
  const turned = (effect: string, { polarity, modality }: ClaimRecord) => {
    if (effect === "negated") return polarity === "negated";
    return effect === "fact" ? polarity === "affirmed" && modality === "asserted" : modality === effect;
  };
  it("operators turn the event after them", () => {
    const right = readAsTheySay(
      operators.operators,
      ({ effect, example }) => claimsOf(example).some((claim) => turned(effect, claim)),
      ({ id }) => id,
    );
    expect(right).toBeGreaterThanOrEqual(195);
  });
  it("particles negate", () => {
    const right = readAsTheySay(
      operators.negation,
      ({ example }) => claimsOf(example).some((claim) => turned("negated", claim)),
      ({ form }) => form,
    );
    expect(right).toBeGreaterThanOrEqual(9);
  });
});

describe("the examples of titles", () => {
  const offices = (text: string) => claimsOf(text).filter(({ rule }) => rule.startsWith("title/"));
  const holds = (said: string | null | undefined, found: string | undefined) => Boolean(said && found?.includes(said));
  it("an office says who holds it of which body", () => {
    const right = readAsTheySay(
      titles.filter(({ relation, id }) => relation !== null || id === "counterpart"),
      ({ example }) =>
        offices(example.text).some(
          ({ subject, object }) =>
            holds(example.subject, subject?.mention?.text) &&
            (holds(example.object, object?.mention?.text) || holds(object?.mention?.text, example.object ?? undefined)),
        ),
      ({ id }) => id,
    );
    expect(right).toBeGreaterThanOrEqual(175);
  });
  it("relatives, aides and honorifics name a person and no office", () => {
    const right = readAsTheySay(
      titles.filter(({ relation, id }) => relation === null && id !== "counterpart"),
      ({ id, example: { text, subject } }) =>
        mentionsOf(text).entities.some(
          ({ identity, title }) => identity.type === "Person" && identity.name === subject && title?.id === id,
        ) && offices(text).length === 0,
      ({ id }) => id,
    );
    expect(right).toBeGreaterThanOrEqual(60);
  });
});
