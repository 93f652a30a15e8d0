import { fold } from "../../../languages/ar/fold.ts";

/** The form under which names and quotes are searched: marks, hamza, teh marbuta, case and runs of space folded. */
export function foldText(text: string): string {
  return fold(text)
    .replace(/[\s\p{P}]+/gu, " ")
    .trim();
}
