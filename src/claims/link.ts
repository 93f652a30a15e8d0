import type { Frame } from "../resources/lexicon.schema.ts";
import type { Slot } from "./sentence-view.ts";
import type { Trigger } from "./triggers.ts";

/** A trigger with the arguments that were found for it. */
export interface Link {
  readonly trigger: Trigger;
  readonly frame: Frame;
  readonly subject: Slot | null;
  readonly object: Slot | null;
  /** The subject was looked for in the event that the clause names. */
  readonly subjectFromEvent: boolean;
}
