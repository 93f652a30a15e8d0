import type { CypherValue } from "../../model/store.ts";
import type { Phrases } from "../../resources/phrases.schema.ts";
import type { Output } from "../output/output.ts";
import type { Person } from "../person.ts";
import type { Result } from "../result.ts";
import type { Settings } from "../settings.ts";
import type { ShellGraph, ShellSession, Spoken } from "../shell-session.ts";

/** What a command sees of the shell, and what it can do there. */
export interface ShellContext {
  readonly session: ShellSession;
  readonly settings: Settings;
  readonly output: Output;
  readonly person: Person | null;
  readonly phrases: Phrases["shell"];
  readonly language: Spoken;
  readonly graph: ShellGraph;
  readonly parameters: Map<string, CypherValue>;
  readonly last: Result | null;
  readonly signal: AbortSignal | undefined;
  /** The store that is asked now, for people. */
  readonly storeName: string;
  readonly inMemory: boolean;
  /** Where the shell is told to ask from now on; null: the same store, of another graph. */
  readonly turnTo: (target: string | null, graph: ShellGraph) => Promise<void>;
  /** Shows a result and keeps it as the last. */
  readonly present: (result: Result) => Promise<void>;
  readonly say: (lines: Iterable<string>) => Promise<void>;
  /** Runs a query as if it had been typed; `parameters` besides those that are set. */
  readonly runQuery: (text: string, parameters?: Readonly<Record<string, CypherValue>>) => Promise<void>;
  /** Runs statements of a text; false when one asks to leave. */
  readonly runText: (text: string, origin: string | null) => Promise<boolean>;
  readonly forgetConversation: () => void;
}

/** What can be completed behind a command. */
export type ArgumentKind = "none" | "names" | "paths" | "queries" | "commands" | "formats" | readonly string[];

export interface ShellCommand {
  /** Without its dot. */
  readonly name: string;
  readonly argument: ArgumentKind;
  /** "leave" to end the shell. Throws a RawiError when it cannot be done. */
  readonly run: (argument: string, context: ShellContext) => Promise<"leave" | undefined>;
}
