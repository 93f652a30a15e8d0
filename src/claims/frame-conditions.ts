import type { Lexicon } from "../languages/lexicon.ts";
import type { Frame } from "../resources/lexicon.schema.ts";
import { foldKey } from "./fold-key.ts";

/** What a frame asks of the words around its own, folded once. */
interface FrameConditions {
  /** Forms of the nouns of a light verb. */
  readonly forms: ReadonlySet<string>;
  /** Some of them are two words. */
  readonly phrases: boolean;
  readonly notAfter: ReadonlySet<string>;
  readonly notBefore: ReadonlySet<string>;
}

const known = new WeakMap<Lexicon, Map<Frame, FrameConditions>>();

export function conditionsOf(lexicon: Lexicon, frame: Frame): FrameConditions {
  const frames = known.get(lexicon) ?? new Map<Frame, FrameConditions>();
  known.set(lexicon, frames);
  const met = frames.get(frame);
  if (met) return met;
  const forms = new Set(frame.noun.flatMap((noun) => [...(lexicon.nounForms.get(foldKey(noun)) ?? [])]));
  const conditions = {
    forms,
    phrases: [...forms].some((form) => form.includes(" ")),
    notAfter: new Set(frame.notAfter.map(foldKey)),
    notBefore: new Set(frame.notBefore.map(foldKey)),
  };
  frames.set(frame, conditions);
  return conditions;
}
