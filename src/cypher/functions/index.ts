import { type AggregateFunction, aggregateFunctions } from "./aggregate.ts";
import { graphFunctions } from "./graph.ts";
import { listFunctions } from "./list.ts";
import { mathFunctions } from "./math.ts";
import type { CypherFunction } from "./signature.ts";
import { stringFunctions } from "./string.ts";
import { temporalFunctions } from "./temporal.ts";

const functions = new Map<string, CypherFunction>(
  [...stringFunctions, ...listFunctions, ...mathFunctions, ...graphFunctions, ...temporalFunctions].map(
    (definition) => [definition.name.toLowerCase(), definition],
  ),
);

const aggregates = new Map<string, AggregateFunction>(
  aggregateFunctions.map((definition) => [definition.name.toLowerCase(), definition]),
);

/** Names are not case-sensitive. */
export function findFunction(name: string): CypherFunction | undefined {
  return functions.get(name.toLowerCase());
}

export function findAggregate(name: string): AggregateFunction | undefined {
  return aggregates.get(name.toLowerCase());
}

/** All names as documented, for completion and for hints. */
export function functionNames(): readonly string[] {
  return [...functions.values(), ...aggregates.values()].map(({ name }) => name);
}
