import type { EntityMention } from "../../model/mention.ts";

export type Stance = "assert" | "deny" | "doubt" | "possible" | "intend";

/** Tokens that somebody says (PARC: content), with the chain that says them, outermost first. */
export interface Scope {
  readonly from: number;
  readonly to: number;
  readonly chain: readonly EntityMention[];
  readonly stance: Stance;
  /** Token of the verb of saying, null for phrases. */
  readonly cue: number | null;
  /** Postposed phrases stand outside verbs of saying. */
  readonly outer: boolean;
}

/** What is remembered from sentence to sentence. */
export interface SpeakerMemory {
  chain: readonly EntityMention[];
}

export function stanceOf(stance: string): Stance {
  if (stance === "deny") return "deny";
  if (stance === "doubt" || stance === "accuse") return "doubt";
  if (stance === "possible" || stance === "warn") return "possible";
  return ["threaten", "commit", "demand"].includes(stance) ? "intend" : "assert";
}

/** Chains joined from the outside in, nobody twice. */
export function join(...chains: readonly (readonly EntityMention[])[]): EntityMention[] {
  const joined: EntityMention[] = [];
  for (const mention of chains.flat())
    if (!joined.some((each) => each.identity.id === mention.identity.id)) joined.push(mention);
  return joined;
}

/** The chain over a token: postposed phrases outside, then the innermost verb of saying. */
export function chainAt(scopes: readonly Scope[], token: number): { chain: readonly EntityMention[]; stance: Stance } {
  const over = scopes.filter((scope) => token >= scope.from && token < scope.to && scope.chain.length > 0);
  const inner = over.filter((scope) => !scope.outer).at(-1);
  const outer = over.find((scope) => scope.outer);
  return { chain: join(outer?.chain ?? [], inner?.chain ?? []), stance: inner?.stance ?? "assert" };
}
