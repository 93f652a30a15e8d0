/* Whom or what some words of a question mean, in the graph that is asked. */
import type { Lexicon } from "../languages/lexicon.ts";
import type { Token } from "../model/token.ts";
import type { NamesInGraph } from "./names-in-graph.ts";
import type { Remark } from "./question.ts";

export interface Resolved {
  /** With what lies in them or belongs to them. */
  readonly ids: readonly string[];
  /** Those alone that bear the name. */
  readonly plain: readonly string[];
  readonly units: readonly string[];
  readonly words: string;
  /** Words that nothing in the graph or the data files bears. */
  readonly unknown: readonly Token[];
  /** Known, but not in this graph. */
  readonly untold: boolean;
  /** It calls people what they are. */
  readonly people: boolean;
  /** People of no particular kind: gunmen, fighters. */
  readonly vague: boolean;
  readonly remarks: readonly Remark[];
}

export interface NameContext {
  readonly lexicon: Lexicon;
  readonly names: NamesInGraph;
  /** Who is counted of a group is called after it. */
  readonly counting: boolean;
  /** Words for people of no particular kind. */
  anybody(token: Token): boolean;
}

const LOCATIONS = new Set(["Place", "Facility"]);
const PEOPLE = new Set(["population", "dissolving", "title"]);

export function resolveName(tokens: readonly Token[], context: NameContext): Resolved {
  const words = tokens.map(({ raw }) => raw).join(" ");
  const people = tokens.some((token) => isPeople(token, context));
  const none = { units: [], words, unknown: [], untold: false, people, vague: false, remarks: [] };
  const told = (plain: readonly string[], ids: readonly string[]) => {
    return { ...none, plain: plain.filter(context.names.isTold), ids, untold: ids.length === 0 };
  };
  const whole = meaning(tokens, context);
  const core = tokens.filter((token) => !isModifier(token, context));
  const kind = core.length === 0 && tokens.every((token) => nationOf(token, context).length === 0);
  if (whole.length > 0)
    return { ...told(whole, widened(tokens, whole, context)), units: kind ? unitsOf(tokens, context) : [] };
  const part = inPart(tokens, context, 2);
  if (part) return part;
  if (core.length > 0 && core.length < tokens.length) {
    const ids = meaning(core, context);
    if (ids.length > 0) return told(ids, people ? context.names.calledAfter(ids) : widened(core, ids, context));
  }
  const nation = tokens.flatMap((token) => nationOf(token, context));
  if (core.length === 0 && nation.length > 0) {
    const ids = context.names.within(nation);
    return told(ids, people ? context.names.calledAfter(ids) : ids);
  }
  if (core.length === 0) {
    const units = unitsOf(tokens, context);
    return {
      ...none,
      ids: [],
      plain: [],
      units,
      vague: isVague(tokens, context),
      untold: !isVague(tokens, context) && units.length === 0,
    };
  }
  return inPart(tokens, context, 1) ?? corrected(tokens, core, context);
}

/** Ids of those who are called by all of these words. */
function meaning(tokens: readonly Token[], { names, lexicon }: NameContext): readonly string[] {
  if (tokens.length === 0) return [];
  const { exact, holding } = names.find(tokens.map((token) => names.meant(token)));
  const located = tokens.some((token) => headsOf(token, { names, lexicon }).some((each) => each === "facility"));
  const typed = (ids: readonly string[]) => {
    // The surroundings of a building are not the building.
    const places = ids.filter((id) => names.typeOf(id) === "Facility");
    return located && places.length > 0 ? places : ids;
  };
  const known = exact.filter((id) => lexicon.entities.has(id));
  // "the buildings of the prison" are the prison too.
  const parts = located ? holding.filter((id) => names.typeOf(id) === "Facility") : [];
  if (known.length > 0) return [...new Set([...known, ...typed(exact.filter((id) => names.isTold(id))), ...parts])];
  return typed(holding.length > 0 ? holding : exact);
}

function widened(tokens: readonly Token[], ids: readonly string[], context: NameContext): readonly string[] {
  const { names, lexicon, counting } = context;
  const group = ids.some((id) => lexicon.entities.has(id) && !LOCATIONS.has(names.typeOf(id)));
  const people = tokens.some((token) => isPeople(token, context));
  return group && (counting || people) ? names.calledAfter(ids) : names.within(ids);
}

/** A name within the words; what is left has to be understood too. */
function inPart(tokens: readonly Token[], context: NameContext, least: number): Resolved | null {
  for (let length = tokens.length - 1; length >= least; length--) {
    for (let first = 0; first + length <= tokens.length; first++) {
      const part = tokens.slice(first, first + length);
      if (length === 1 && part.every((token) => isModifier(token, context))) continue;
      const { exact } = context.names.find(part.map((token) => context.names.meant(token)));
      if (exact.length === 0) continue;
      const rest = [...tokens.slice(0, first), ...tokens.slice(first + length)];
      if (rest.some((token) => !isModifier(token, context))) continue;
      const words = part.map(({ raw }) => raw).join(" ");
      const ids = widened(tokens, exact, context);
      const people = rest.some((token) => isPeople(token, context));
      const plain = exact.filter(context.names.isTold);
      return { ids, plain, units: [], words, unknown: [], untold: ids.length === 0, people, vague: false, remarks: [] };
    }
  }
  return null;
}

/** Words that are spelt or sound almost like those of the graph; else what nobody bears. */
function corrected(tokens: readonly Token[], core: readonly Token[], context: NameContext): Resolved {
  const { names } = context;
  const words = tokens.map(({ raw }) => raw).join(" ");
  const strange = core.filter((token) => meaning([token], context).length === 0);
  const meant = new Map(strange.map((token) => [token, names.alike(token)]));
  const unknown = strange.filter((token) => meant.get(token)?.length === 0);
  const none = { units: [], words, vague: false, people: false, plain: [] };
  if (strange.length === 0) return { ...none, ids: [], unknown: [], untold: true, remarks: [] };
  const keys = core.map((token) => meant.get(token) ?? names.meant(token));
  const { exact, holding } = names.find(keys);
  const ids = exact.some((id) => names.isTold(id)) ? exact.filter((id) => names.isTold(id)) : holding;
  if (unknown.length > 0 || ids.length === 0)
    return { ...none, ids: [], unknown: unknown.length > 0 ? unknown : strange, untold: true, remarks: [] };
  const called = [...new Set(ids.map((id) => names.nameOf(id)))];
  // A slip in one name is mended; what is as near to several is asked back.
  const code = called.length > 1 && exact.length === 0 ? "ask/alike" : "ask/spelling";
  const remarks: Remark[] = [
    { code, words: strange.map(({ raw }) => raw).join(" "), as: called.slice(0, 3).join(" / ") },
  ];
  if (code === "ask/alike") return { ...none, ids: [], unknown: strange, untold: true, remarks };
  return { ...none, ids: widened(tokens, ids, context), plain: ids, unknown: [], untold: false, remarks };
}

function unitsOf(tokens: readonly Token[], context: NameContext): readonly string[] {
  const people = tokens.filter((token) => isPeople(token, context));
  return context.names.units(people.flatMap((token) => context.names.meant(token)));
}

/** Fighters, aircraft: whoever they are. */
function isVague(tokens: readonly Token[], context: NameContext): boolean {
  const isMeans = (token: Token) => {
    const heads = headsOf(token, context);
    return heads.includes("dissolving") && !isPerson(token, context);
  };
  return tokens.every((token) => context.anybody(token) || isMeans(token));
}

function isPerson(token: Token, { names, lexicon }: NameContext): boolean {
  const keys = [...names.meant(token), ...token.nouns.map(({ stem }) => stem)];
  return keys.some((key) => lexicon.heads.longest(key, () => null)?.values.some(({ person }) => person) ?? false);
}

function isPeople(token: Token, context: NameContext): boolean {
  return headsOf(token, context).some((category) => PEOPLE.has(category));
}

/** Says what somebody is, not who: a head noun, an office, a quality, a nation. */
function isModifier(token: Token, context: NameContext): boolean {
  if (token.kind === "number" || headsOf(token, context).length > 0) return true;
  if (nationOf(token, context).length > 0) return true;
  const { lexicon, names } = context;
  return names.meant(token).some((key) => lexicon.titles.has(key) || lexicon.qualities.has(key));
}

function headsOf(token: Token, { names, lexicon }: Pick<NameContext, "names" | "lexicon">): readonly string[] {
  const own = token.kind === "latin" ? [] : [token.folded, ...token.nouns.map(({ stem }) => stem)];
  return [...names.meant(token), ...own].flatMap(
    (key) => lexicon.heads.longest(key, () => null)?.values.map(({ category }) => category) ?? [],
  );
}

/** The state and its forces that an adjective means. */
function nationOf(token: Token, { names, lexicon }: NameContext): readonly string[] {
  const own = token.kind === "latin" ? [] : [token.folded, ...token.nouns.map(({ stem }) => stem)];
  return [...names.meant(token), ...own].flatMap((key) => {
    const sense = lexicon.adjectives.get(key);
    const entity = sense ? lexicon.entities.get(sense.entity) : undefined;
    if (!entity) return [];
    const state = entity.partOf.filter((id) => lexicon.entities.get(id)?.type === "Government");
    return [entity.id, ...state];
  });
}
