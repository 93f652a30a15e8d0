import type { Token } from "../model/token.ts";

const AN = "\u0627\u0646";
const COMPLEMENT = new RegExp(
  `^(?:[\u0648\u0641]?(?:\u0628|\u0644|\u0643)?)${AN}(?:\u0647|\u0647\u0627|\u0647\u0645|\u0647\u0645\u0627|\u0646\u0627|\u064A|\u0646\u064A)?$`,
  "u",
);

/** "that" with what it is joined to: and, by, its subject. */
export function isComplementizer(token: Token | undefined): boolean {
  return token?.kind === "word" && COMPLEMENT.test(token.folded);
}
