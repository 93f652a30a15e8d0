import { InvalidArgumentError } from "commander";
import { RawiError } from "../model/diagnostic.ts";
import type { CypherValue } from "../model/store.ts";
import type { SavedParameter, SavedQuery } from "../resources/saved-queries.ts";

/** `-p name=value`, as typed. */
export type Given = Readonly<Record<string, string>>;

export function readParameter(given: string, before: Given): Given {
  const at = given.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("expected name=value.");
  return { ...before, [given.slice(0, at)]: given.slice(at + 1) };
}

/** Numbers and true/false are read as such. */
export function guessedValues(given: Given): Record<string, CypherValue> {
  return Object.fromEntries(Object.entries(given).map(([name, text]) => [name, guessValue(text)]));
}

/** A number or true or false where the text is one. */
export function guessValue(text: string): CypherValue {
  if (/^-?\d+$/u.test(text)) return BigInt(text);
  if (/^-?\d+\.\d+$/u.test(text)) return Number(text);
  return text === "true" || text === "false" ? text === "true" : text;
}

/** By the types that a saved query declares. Throws a RawiError with exit status 2 when one is missing or wrong. */
export function declaredValues(query: SavedQuery, given: Given): Record<string, CypherValue> {
  const usage = query.parameters.map(({ name, about }) => `-p ${name}=… (${about})`).join(" ");
  const fault = (message: string) => new RawiError("query/parameter", message, usage || "it takes no parameters", 2);
  const known = new Map(query.parameters.map((parameter) => [parameter.name, parameter]));
  for (const name of Object.keys(given)) {
    if (!known.has(name)) throw fault(`${query.name} has no parameter ${name}.`);
  }
  const values: Record<string, CypherValue> = {};
  for (const parameter of query.parameters) {
    const text = given[parameter.name];
    if (text === undefined) throw fault(`${query.name} needs the parameter ${parameter.name}.`);
    const value = declared(parameter, text);
    if (value === null) throw fault(`${parameter.name} has to be of type ${parameter.type}.`);
    values[parameter.name] = value;
  }
  return values;
}

function declared({ type }: SavedParameter, text: string): CypherValue {
  if (type === "string") return text;
  const value = guessValue(text);
  if (type === "boolean") return typeof value === "boolean" ? value : null;
  if (type === "integer") return typeof value === "bigint" ? value : null;
  return typeof value === "bigint" || typeof value === "number" ? Number(value) : null;
}
