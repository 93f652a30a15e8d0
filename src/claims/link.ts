import type { Frame } from "../resources/lexicon.schema.ts";
import type { Argument } from "./arguments/argument.ts";
import type { Trigger } from "./triggers.ts";

/** A trigger with the arguments that were found for it. */
export interface Link {
  readonly trigger: Trigger;
  readonly frame: Frame;
  readonly subject: Argument | null;
  readonly object: Argument | null;
  readonly passive: boolean;
  readonly score: number;
  /** The event that the clause names as cause or subject. */
  readonly cause: Trigger | null;
}
