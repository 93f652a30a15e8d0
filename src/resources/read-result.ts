import type { Diagnostic } from "../model/diagnostic.ts";

/** What reading gave: `value` is null exactly when `diagnostics` hold an error. */
export interface ReadResult<T> {
  readonly value: T | null;
  readonly diagnostics: readonly Diagnostic[];
}
