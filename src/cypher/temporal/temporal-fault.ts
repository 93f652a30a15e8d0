import type { Span } from "../../model/span.ts";
import { CypherError } from "../cypher-error.ts";

/** A day, time or duration that does not exist; whoever knows the place in the query makes a CypherError of it. */
export class TemporalFault extends Error {}

/** Runs `work` and gives a fault in it its place. `what`: the function or operator, as the message begins. */
export function withTemporalFaults<Result>(span: Span, what: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof TemporalFault)) throw error;
    throw new CypherError("invalid-argument-value", `${what}: ${error.message}`, span);
  }
}
