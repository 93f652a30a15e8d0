/* A result as lines: in the way that is set, or as it fits. */
import { renderAnswer } from "../answers/render-answer.ts";
import { cellText, type Format, renderTable } from "../cli/render-table.ts";
import { widestOf } from "../cli/terminal-cells.ts";
import { withHint } from "../model/diagnostic.ts";
import { fillPhrase } from "../resources/fill-phrase.ts";
import type { Phrases } from "../resources/phrases.schema.ts";
import type { Output } from "./output/output.ts";
import type { Result } from "./result.ts";
import type { Settings } from "./settings.ts";
import { GENERAL_LABELS } from "./shape.ts";
import type { ShellGraph } from "./shell-session.ts";

export interface ShowContext {
  readonly output: Output;
  readonly settings: Settings;
  readonly phrases: Phrases["shell"];
  readonly graph: ShellGraph;
}

/** How rows are written: what is set, else a table for people and tab-separated values for programs. */
function formatFor({ settings, output }: ShowContext): Format {
  if (settings.mode !== "auto") return settings.mode;
  return output.width === null ? "tsv" : "table";
}

export async function showResult(result: Result, context: ShowContext): Promise<void> {
  const { output, settings, phrases } = context;
  const format = formatFor(context);
  await output.show(linesOf(result, format, context));
  for (const notice of result.notices ?? []) await output.tell(withHint(notice));
  if (output.width !== null && (format === "table" || format === "line") && !result.answer) {
    const counted = fillPhrase(result.rows.length === 1 ? phrases.oneRow : phrases.rows, { rows: result.rows.length });
    await output.write(faint(`(${counted}${timing(result, settings)})`, output));
  } else if (output.width !== null && result.answer && settings.timing === "on" && result.milliseconds > 0) {
    await output.write(faint(`(${timing(result, settings).replace(/^ · /u, "")})`, output));
  }
  await output.endOfResult();
}

function timing({ milliseconds }: Result, { timing: set }: Settings): string {
  if (set === "off" || milliseconds === 0) return "";
  const shown =
    milliseconds < 1000 ? `${Math.max(1, Math.round(milliseconds))} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
  return ` · ${shown}`;
}

function faint(text: string, { colours }: Output): string {
  return colours ? `\u001B[90m${text}\u001B[39m` : text;
}

function* linesOf(result: Result, format: Format, context: ShowContext): Generator<string> {
  const { output, settings, graph } = context;
  const { answer, columns, rows } = result;
  if (answer && format !== "table" && format !== "line" && settings.mode !== "auto") {
    if (format === "json" || format === "jsonl") yield JSON.stringify(answer);
    else yield* renderTable(columns, rows, format, output.width);
    return;
  }
  if (answer) {
    let row = 0;
    for (const { text, claim } of renderAnswer(answer, { width: textWidth(output), nameOf: graph.nameOf })) {
      yield claim ? `${String(++row).padStart(4)}  ${text}` : text;
    }
    return;
  }
  if (format !== "table") return yield* renderTable(columns, rows, format, output.width);
  const numbered = rows.map((row, index) => [index + 1, ...row.slice(0, result.shown).map(caption)]);
  const titles = ["#", ...columns.slice(0, result.shown)];
  const expanded = settings.expanded === "on" || (settings.expanded === "auto" && isTooWide(titles, numbered, output));
  yield* renderTable(titles, numbered, expanded ? "line" : "table", output.width, { footer: false });
}

function textWidth({ width }: Output): number | null {
  return width === null ? null : width - 6;
}

/** A node or an edge as a word or two: the whole of it is for programs. */
function caption(value: unknown): unknown {
  if (Array.isArray(value))
    return value
      .map(caption)
      .map((each) => cellText(each))
      .join(", ");
  if (typeof value !== "object" || value === null || !("properties" in value)) return value;
  const properties = value.properties as Readonly<Record<string, unknown>>;
  if ("type" in value) return `[:${String(value.type)}]`;
  const labels = "labels" in value && Array.isArray(value.labels) ? value.labels : [];
  const name = properties["name"] ?? properties["relation"] ?? properties["path"] ?? properties["id"] ?? "";
  return `(${String(name)} :${String(labels.find((label) => !GENERAL_LABELS.has(String(label))) ?? "")})`;
}

/** Cells that a column needs at least, to be of use. */
const ENOUGH = 10;

/** So many columns that little of each would be seen. */
function isTooWide(columns: readonly string[], rows: readonly (readonly unknown[])[], { width }: Output): boolean {
  if (width === null || rows.length === 0) return false;
  const needed = columns.map((column, index) => widestOf([column, ...rows.map((row) => cellText(row[index]))]));
  const least = needed.reduce((sum, each) => sum + Math.min(each, ENOUGH) + 3, -3);
  return least > width;
}
