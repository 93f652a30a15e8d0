import { type Command, InvalidArgumentError } from "commander";
import { CalendarDate } from "../model/calendar-date.ts";
import type { GraphStore } from "../model/store.ts";
import type { GraphFile } from "../stores/file/index.ts";

/** `--as-of DATE`: the graph of what had been published by then. */
export function withAsOf(command: Command): Command {
  return command.option("--as-of <date>", "only what had been published by this day (2022-01-31)", readDay);
}

function readDay(text: string): string {
  if (CalendarDate.parse(text) === null) throw new InvalidArgumentError("expected a day such as 2022-01-31.");
  return text;
}

/** Documents published by `day` with their claims; those without a date are left out, and their number is said. */
export function takeAsOf(file: GraphFile, day: string | undefined): GraphFile {
  if (day === undefined) return file;
  const undated = file.documents.filter(({ published }) => published === null).length;
  if (undated > 0)
    process.stderr.write(
      `${undated} ${undated === 1 ? "document has" : "documents have"} no date of publication and ${undated === 1 ? "is" : "are"} left out.\n`,
    );
  const documents = file.documents.filter(({ published }) => published !== null && published <= day);
  const kept = new Set(documents.map(({ id }) => id));
  return { ...file, documents, claims: file.claims.filter(({ document }) => kept.has(document.id)) };
}

/** A store that holds everything, as it was before these claims were published: rows of them are left out. */
export function withoutLater(store: GraphStore, later: ReadonlySet<string>): GraphStore {
  return {
    name: store.name,
    run: async (statement, options) => {
      const table = await store.run(statement, options);
      const at = table.columns.indexOf("claim");
      return { ...table, rows: table.rows.filter((row) => !later.has(String(row[at]))) };
    },
    close: () => store.close(),
  };
}
