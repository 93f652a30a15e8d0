import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { STATEMENTS_FOLDER } from "./statements.ts";

export const PARAMETER_TYPES = ["string", "integer", "float", "boolean"] as const;

export interface SavedParameter {
  readonly name: string;
  readonly type: (typeof PARAMETER_TYPES)[number];
  readonly about: string;
}

/** A file of cypher/queries: what its header says, and the statement. */
export interface SavedQuery {
  readonly name: string;
  readonly title: string;
  readonly parameters: readonly SavedParameter[];
  readonly columns: readonly string[];
  /** Stores on which it runs: `memory`, `neo4j`. */
  readonly runs: readonly string[];
  readonly text: string;
}

const FOLDER = join(STATEMENTS_FOLDER, "queries");

/** All of them, by name. Throws an Error that names the file when a header is not what it should be. */
export function savedQueries(): readonly SavedQuery[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".cypher"));
  return names
    .sort()
    .map((name) => parseSavedQuery(name.slice(0, -".cypher".length), readFileSync(join(FOLDER, name), "utf8")));
}

/** Header lines come first: the title, `@param name type about`, `@returns a, b`, `@runs memory, neo4j`. */
export function parseSavedQuery(name: string, text: string): SavedQuery {
  const lines = text.split("\n");
  const header = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith("//")),
  );
  const told = header.map((line) => line.replace(/^\/\/\s*/u, ""));
  const tagged = (tag: string) =>
    told.filter((line) => line.startsWith(`@${tag}`)).map((line) => line.slice(tag.length + 1).trim());
  const listed = (tag: string) => tagged(tag).flatMap((line) => line.split(/\s*,\s*/u));
  const title = told.filter((line) => !line.startsWith("@")).join(" ");
  const query = {
    name,
    title,
    columns: listed("returns"),
    runs: listed("runs"),
    text: lines.slice(header.length).join("\n").trim(),
  };
  if (title === "" || query.columns.length === 0 || query.runs.length === 0) {
    throw new Error(`cypher/queries/${name}.cypher: its header needs a title, @returns and @runs`);
  }
  return { ...query, parameters: tagged("param").map((line) => parameterOf(line, name)) };
}

function parameterOf(line: string, file: string): SavedParameter {
  const [, name, type, about] = /^(\w+)\s+(\w+)\s+(.+)$/u.exec(line) ?? [];
  const known = PARAMETER_TYPES.find((each) => each === type);
  if (!name || !known || !about) {
    throw new Error(
      `cypher/queries/${file}.cypher: @param is written: name, one of ${PARAMETER_TYPES.join(", ")}, what it is`,
    );
  }
  return { name, type: known, about };
}
