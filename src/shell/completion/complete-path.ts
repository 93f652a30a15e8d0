/* Names of files, as far as they are typed. */
import { readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { compareText } from "../../graph/compare-text.ts";
import type { Candidate } from "./candidate.ts";

const MOST = 200;

/** `kinds`: what a file and a folder are called. Nothing where the folder cannot be read. */
export function completePath(typed: string, kinds: { readonly file: string; readonly folder: string }): Candidate[] {
  const shown = typed.slice(0, typed.lastIndexOf("/") + 1);
  const wanted = typed.slice(shown.length);
  const place = shown.startsWith("~/") ? join(homedir(), shown.slice(2)) : shown || ".";
  try {
    return readdirSync(place, { withFileTypes: true })
      .filter(({ name }) => name.startsWith(wanted) && (wanted.startsWith(".") || !name.startsWith(".")))
      .sort((left, right) => compareText(left.name, right.name))
      .slice(0, MOST)
      .map((entry) => {
        const folder = entry.isDirectory();
        return {
          insert: `${shown}${entry.name}${folder ? "/" : ""}`,
          kind: folder ? kinds.folder : kinds.file,
          count: null,
        };
      });
  } catch {
    return [];
  }
}
