import { type Command, InvalidArgumentError } from "commander";
import type { ClaimRecord } from "../model/claim.ts";

/** `--min-confidence X`: without the claims that the reader is less sure of. */
export function withMinConfidence(command: Command): Command {
  const words = "only claims that were read at least so surely, 0 to 1 (below 0.5 they are marked as weak readings)";
  return command.option("--min-confidence <share>", words, readShare);
}

function readShare(text: string): number {
  const share = /^\d*\.?\d+$/u.test(text) ? Number(text) : Number.NaN;
  if (!(share >= 0 && share <= 1)) throw new InvalidArgumentError("expected a number from 0 to 1, such as 0.6.");
  return share;
}

export function sureEnough(claims: readonly ClaimRecord[], least: number | undefined): readonly ClaimRecord[] {
  return least === undefined ? claims : claims.filter(({ confidence }) => confidence >= least);
}
