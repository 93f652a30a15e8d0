import type { Span } from "./span.ts";

/** A fault in the input: collected, never thrown, always with what to do about it. */
export interface Diagnostic {
  readonly severity: "error" | "warning" | "info";
  /** Stable, `area/name`: `cypher/unbound-variable`. */
  readonly code: string;
  readonly message: string;
  /** Where: a file, or null for what a user typed. */
  readonly file: string | null;
  /** 1-based line in `file`, when it is known. */
  readonly line: number | null;
  readonly span: Span | null;
  readonly hint: string | null;
}

/** What is wrong and, in brackets, what to do about it. */
export function withHint({ message, hint }: Pick<Diagnostic, "message" | "hint">): string {
  return hint ? `${message} (${hint})` : message;
}

/** Thrown by doors and loaders when work cannot go on: one line for the user, with an exit status. */
export class RawiError extends Error {
  readonly code: string;
  readonly hint: string | null;
  readonly exitStatus: number;
  /** Lines to show below the message: what the user wrote, with a caret under the fault. */
  readonly excerpt: string | null = null;

  constructor(code: string, message: string, hint: string | null = null, exitStatus = 1) {
    super(message);
    this.name = "RawiError";
    this.code = code;
    this.hint = hint;
    this.exitStatus = exitStatus;
  }
}
