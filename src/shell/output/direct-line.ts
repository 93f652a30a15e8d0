/*
 * A line of text in a terminal that orders Arabic by itself, and in one that does not. Text stays in the order in which
 * it is read; marks only keep columns apart.
 */
import { stripVTControlCharacters } from "node:util";
import bidiModule, { type Bidi } from "bidi-js";
import stringWidth from "string-width";
import { graphemes } from "../../cli/terminal-cells.ts";
import { dropDirectionMarks } from "../editor/clean-input.ts";

export interface Direction {
  /** A left-to-right mark at the columns of a line. */
  readonly marks: boolean;
  /** Quotes are set apart from what is around them: for terminals that know isolates. */
  readonly isolates: boolean;
  /** Letters are put in the order in which they are seen, for terminals that write all from left to right. */
  readonly visual: boolean;
}

const LRM = "\u200E";
const [FSI, PDI] = ["\u2068", "\u2069"];
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** What is right for a terminal, as far as its environment says which it is. */
export function directionOf(
  wanted: "auto" | "marks" | "visual" | "off",
  environment: Readonly<Record<string, string | undefined>>,
): Direction {
  if (wanted === "off") return { marks: false, isolates: false, visual: false };
  if (wanted === "visual") return { marks: false, isolates: false, visual: true };
  const { VTE_VERSION, TERM_PROGRAM } = environment;
  const knowsIsolates = VTE_VERSION !== undefined || TERM_PROGRAM === "Apple_Terminal" || TERM_PROGRAM === "mintty";
  return { marks: true, isolates: wanted === "marks" || knowsIsolates, visual: false };
}

/** `columns`: cells of a line, where text that is longer is broken before it is put in the order of sight. */
export function directLine(line: string, direction: Direction, columns: number): string {
  if (!RIGHT_TO_LEFT.test(line)) return direction.marks ? line : dropDirectionMarks(line);
  if (direction.visual) {
    const plain = stripVTControlCharacters(dropDirectionMarks(line));
    return breakAt(plain, columns).map(inOrderOfSight).join("\n");
  }
  if (!direction.marks) return dropDirectionMarks(line);
  const kept = line.replace(/ {2,}/gu, (gap) => `${LRM}${gap}${LRM}`);
  const quoted = direction.isolates
    ? kept.replace(/\u00AB([^\u00AB\u00BB]+)\u00BB/gu, (_, quote: string) => `\u00AB${FSI}${quote}${PDI}\u00BB`)
    : kept;
  return quoted.startsWith(LRM) ? quoted : LRM + quoted;
}

// The package is CommonJS, and its types are those of a module: what it exports is the function.
const bidi = (bidiModule as unknown as () => Bidi)();

function inOrderOfSight(line: string): string {
  return bidi.getReorderedString(line, bidi.getEmbeddingLevels(line, "ltr"));
}

function breakAt(line: string, columns: number): string[] {
  const lines: string[] = [];
  let current = "";
  let width = 0;
  for (const { segment } of graphemes(line)) {
    const cells = stringWidth(segment);
    if (width + cells > columns) {
      // At the last blank, so that no word is torn.
      const blank = current.lastIndexOf(" ");
      const cut = blank > columns / 2 ? blank + 1 : current.length;
      lines.push(current.slice(0, cut).trimEnd());
      current = current.slice(cut);
      width = stringWidth(current);
    }
    current += segment;
    width += cells;
  }
  return [...lines, current];
}
