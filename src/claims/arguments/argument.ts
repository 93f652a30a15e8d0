import type { Identity } from "../../model/mention.ts";
import type { Slot } from "../sentence-view.ts";

/** Somebody that may fill a role: a noun phrase, or an identity that an adjective, a suffix or the discourse means. */
export interface Argument {
  readonly slot: Slot | null;
  readonly identity: Identity | null;
  /** Further identities that the same words name ("Syrian and Russian raids"). */
  readonly others: readonly Identity[];
  /** How it was found: position or preposition, for the explanation of a claim. */
  readonly how: string;
  readonly score: number;
}

export function ofSlot(slot: Slot, how: string, score: number): Argument {
  return { slot, identity: null, others: [], how, score };
}

export function understood(identity: Identity, how: string, score: number, others: readonly Identity[] = []): Argument {
  return { slot: null, identity, others, how, score };
}

export function identityOf(argument: Argument): Identity {
  return argument.slot ? argument.slot.mention.identity : argument.identity!;
}
