import { type Diagnostic, RawiError, withHint } from "../model/diagnostic.ts";
import { formatPath, type Place } from "./placed-value.ts";

/** A fault in a data file, at the place where somebody can mend it. */
export function faultAt(code: string, place: Place, message: string, hint: string | null = null): Diagnostic {
  const path = formatPath(place.path);
  return {
    severity: "error",
    code,
    message: path ? `${path}: ${message}` : message,
    file: place.file,
    line: place.line,
    span: null,
    hint,
  };
}

export function didYouMean(name: string | null): string | null {
  return name === null ? null : `did you mean ${JSON.stringify(name)}?`;
}

/**
 * `graph/lexicon/ar/titles.yaml:9  titles[1].relation: expected …; found "LEAD" (did you mean "LEADS"?)`: always one
 * line.
 */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { file, line } = diagnostic;
  const where = file === null ? "" : line === null ? `${file}  ` : `${file}:${line}  `;
  return `${where}${withHint(diagnostic)}`.replace(/\s*\n\s*/g, " ");
}

/** By file, line and message, so that the same faults always read the same. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...diagnostics].sort(
    (a, b) => compare(a.file ?? "", b.file ?? "") || (a.line ?? 0) - (b.line ?? 0) || compare(a.message, b.message),
  );
}

/** What is thrown when data files cannot be used: one line for each error. */
export function refusal(diagnostics: readonly Diagnostic[]): RawiError {
  const errors = sortDiagnostics(diagnostics).filter(({ severity }) => severity === "error");
  return new RawiError("resources/invalid", errors.map(formatDiagnostic).join("\n"));
}
