import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type Dataset, datasetSchema, SECTIONS } from "./dataset.ts";

/** Where the build leaves the data files checked and as JSON, which is read many times faster than YAML. */
export const COMPILED_FILE = fileURLToPath(new URL("../../dist/resources.json", import.meta.url));

interface CompiledFile {
  /** Of the data files. */
  readonly hash: string;
  /** Of the schemas: values that older code has checked are not to be trusted. */
  readonly schema: string;
  readonly dataset: Dataset;
}

/** The compiled data of the files with this hash; null when there is none, or it is stale or damaged. */
export function readCompiled(hash: string, file = COMPILED_FILE): Dataset | null {
  try {
    const compiled = JSON.parse(readFileSync(file, "utf8")) as Partial<CompiledFile> | null;
    if (compiled?.hash !== hash || compiled.schema !== schemaHash() || !compiled.dataset) return null;
    const { dataset } = compiled;
    return SECTIONS.every((section) => typeof dataset[section] === "object") ? dataset : null;
  } catch {
    return null;
  }
}

/** Writes beside the file and renames, so that nobody ever reads half of it. */
export function writeCompiled(hash: string, dataset: Dataset, file = COMPILED_FILE): void {
  const compiled: CompiledFile = { hash, schema: schemaHash(), dataset };
  const beside = `${file}.${process.pid}.tmp`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(beside, JSON.stringify(compiled));
  renameSync(beside, file);
}

function schemaHash(): string {
  return createHash("sha256")
    .update(JSON.stringify(z.toJSONSchema(datasetSchema)))
    .digest("hex");
}
