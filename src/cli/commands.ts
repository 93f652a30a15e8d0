import type { Command } from "commander";

/**
 * The commands by name, in the order of `rawi --help`, each loaded when it is asked for: one starts without what the others need, and
 * works where a package of another is missing.
 */
export const COMMANDS: Readonly<Record<string, () => Promise<(program: Command) => Command>>> = {
  extract: async () => (await import("./extract.ts")).extractCommand,
  build: async () => (await import("./build.ts")).buildCommand,
  ask: async () => (await import("./ask.ts")).askCommand,
  query: async () => (await import("./query.ts")).queryCommand,
  show: async () => (await import("./show.ts")).showCommand,
  documents: async () => (await import("./documents.ts")).documentsCommand,
  contradictions: async () => (await import("./contradictions.ts")).contradictionsCommand,
  corroboration: async () => (await import("./corroboration.ts")).corroborationCommand,
  sources: async () => (await import("./sources.ts")).sourcesCommand,
  merge: async () => (await import("./merge.ts")).mergeCommand,
  split: async () => (await import("./split.ts")).splitCommand,
  reject: async () => (await import("./reject.ts")).rejectCommand,
  restore: async () => (await import("./reject.ts")).restoreCommand,
  decisions: async () => (await import("./decisions.ts")).decisionsCommand,
  undo: async () => (await import("./decisions.ts")).undoCommand,
  forget: async () => (await import("./forget.ts")).forgetCommand,
  export: async () => (await import("./export.ts")).exportCommand,
  push: async () => (await import("./push.ts")).pushCommand,
  shell: async () => (await import("./shell.ts")).shellCommand,
  view: async () => (await import("./view.ts")).viewCommand,
  doctor: async () => (await import("./doctor.ts")).doctorCommand,
  completion: async () => (await import("./completion.ts")).completionCommand,
};

/** The commands that a line needs: the one that it names; all of them for help, for completion, and when it names none. */
export function commandsFor(line: readonly string[]): readonly string[] {
  const [name = ""] = line;
  return Object.hasOwn(COMMANDS, name) && name !== "completion" ? [name] : Object.keys(COMMANDS);
}
