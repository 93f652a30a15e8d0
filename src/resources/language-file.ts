import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { INSTALLED_FOLDER } from "./data-files.ts";
import { refusal } from "./fault.ts";
import { readYaml } from "./yaml.ts";

const loaded = new Map<string, unknown>();

/** A file of the installation that stands beside the dataset, checked; read once. Throws `resources/invalid`. */
export function readLanguageFile<T>(name: string, schema: z.ZodType<T>): T {
  const known = loaded.get(name);
  if (known !== undefined) return known as T;
  const read = readYaml(readFileSync(join(INSTALLED_FOLDER, name), "utf8"), schema, `graph/${name}`);
  if (read.value === null) throw refusal(read.diagnostics);
  loaded.set(name, read.value);
  return read.value;
}
