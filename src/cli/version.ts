import { readFileSync } from "node:fs";

/** The package's own version; package.json stands at the same depth from src/cli and dist/cli. */
export const VERSION: string = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;
