import { RawiError } from "../../model/diagnostic.ts";
import { fillPhrase } from "../../resources/fill-phrase.ts";
import type { Result } from "../result.ts";
import type { ShellContext } from "./command.ts";

/** The index of the row that `N` means in the last result; the only row when nothing is said. */
export function chosenRow(argument: string, { last, phrases }: ShellContext): { result: Result; index: number } {
  const fault = (message: string) => new RawiError("shell/row", message, null, 2);
  if (!last) throw fault(phrases.noResult);
  const wanted = argument === "" && last.rows.length === 1 ? "1" : argument;
  if (!/^\d{1,9}$/u.test(wanted)) throw fault(phrases.whichRow);
  const index = Number(wanted) - 1;
  if (!last.rows[index]) throw fault(fillPhrase(phrases.noRow, { row: wanted, rows: last.rows.length }));
  return { result: last, index };
}
