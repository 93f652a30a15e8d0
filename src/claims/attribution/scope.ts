import type { EntityMention } from "../../model/mention.ts";

export type Stance = "assert" | "deny" | "doubt" | "possible" | "intend";

/** Tokens that somebody says (PARC: content), with the chain that says them, outermost first. */
export interface Scope {
  readonly from: number;
  readonly to: number;
  readonly chain: readonly EntityMention[];
  /** Chains of those who say it together with the first: each of them says it. */
  readonly joint?: readonly (readonly EntityMention[])[];
  readonly stance: Stance;
  /** Token at which somebody is said to speak: the word of saying, the phrase, the name before a colon. */
  readonly at: number;
  /** Token of the verb of saying, null for phrases. */
  readonly cue: number | null;
  /** Phrases: where their source stands in the chain; verbs of saying have null. */
  readonly place: "outside" | "inside" | null;
}

export function stanceOf(stance: string): Stance {
  if (stance === "deny") return "deny";
  if (stance === "doubt" || stance === "accuse") return "doubt";
  if (stance === "possible" || stance === "warn") return "possible";
  return ["threaten", "commit", "demand"].includes(stance) ? "intend" : "assert";
}

/** News has two or three hops; a longer chain is none. */
const LONGEST_CHAIN = 8;

/** Chains joined from the outside in, nobody twice, the innermost kept. */
export function join(...chains: readonly (readonly EntityMention[])[]): EntityMention[] {
  const joined: EntityMention[] = [];
  for (const mention of chains.flat())
    if (!joined.some((each) => each.identity.id === mention.identity.id)) joined.push(mention);
  return joined.slice(-LONGEST_CHAIN);
}

/** The chain over a token: postposed phrases outside, then the innermost verb of saying, then "quoting X". */
export function chainAt(
  scopes: readonly Scope[],
  token: number,
): { chain: readonly EntityMention[]; joint: readonly (readonly EntityMention[])[]; stance: Stance } {
  const over = scopes.filter((scope) => token >= scope.from && token < scope.to && scope.chain.length > 0);
  const outer = over.find((scope) => scope.place === "outside");
  const beneath = over.filter((scope) => scope.place === "inside").map((scope) => scope.chain);
  const verb = over.findLast((scope) => scope.place === null);
  const outside = outer?.chain ?? [];
  // "X says that Y said": a word of saying inside another's content.
  const around = over.filter(({ place, from, to }) => place === null && verb && verb.at >= from && verb.at < to);
  const above = around.map((scope) => scope.chain);
  const said = (own: readonly EntityMention[]) => {
    const inner = join(...above, own);
    // Two media hand on the words of one: the one named here.
    const handed = isMedia(outside.at(-1)) && inner.length > 1 && isMedia(inner[0]) ? inner.slice(1) : inner;
    return join(outside, handed, ...beneath);
  };
  const joint = verb ? (verb.joint ?? []).map(said) : (outer?.joint ?? []).map((chain) => join(chain, ...beneath));
  return { chain: said(verb?.chain ?? []), joint, stance: verb?.stance ?? "assert" };
}

export function isMedia(mention: EntityMention | undefined): boolean {
  return mention?.identity.type === "Media";
}

/** Between a verb of saying and what is said. */
export function isBeforeContent(
  scopes: readonly Scope[],
  { first, end }: { readonly first: number; readonly end: number },
): boolean {
  return scopes.some(({ cue, from, place }) => place === null && cue !== null && first > cue && end <= from);
}
