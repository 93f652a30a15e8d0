import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PageAssets } from "../exports/index.ts";
import { RawiError } from "../model/diagnostic.ts";

/** Where the build leaves the client: at the same depth below src/ and dist/. */
const BUILT = fileURLToPath(new URL("../../dist/page/", import.meta.url));

/** The built client. Throws `view/not-built`. */
export function readPageAssets(folder = BUILT): PageAssets {
  const file = join(folder, "page.js");
  if (!existsSync(file)) throw new RawiError("view/not-built", "The page has not been built.", "run: npm run build");
  // Inside a script element, these would end it or begin a comment.
  const script = readFileSync(file, "utf8").replace(/<(?=\/script|!--|script)/giu, "\\x3C");
  const style = readFileSync(join(folder, "page.css"), "utf8");
  return { script, style, scriptHash: hashOf(script), styleHash: hashOf(style) };
}

const hashOf = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;
