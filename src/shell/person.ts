/** Whoever sits at the terminal: what the shell can ask him. Each is null, or false, when he does not want to say. */
export interface Person {
  /** One of several, found by typing. `typed`: what is looked for at first. */
  readonly search: (
    message: string,
    find: (typed: string) => readonly Choice[],
    typed?: string,
  ) => Promise<string | null>;
  readonly select: (message: string, choices: readonly Choice[]) => Promise<string | null>;
  readonly check: (message: string, choices: readonly Choice[]) => Promise<readonly string[] | null>;
  readonly input: (message: string, usual?: string) => Promise<string | null>;
  readonly confirm: (message: string) => Promise<boolean>;
  /** The text in an editor of its own. */
  readonly edit: (text: string) => Promise<string>;
  /** What stands in the line when it is asked for next. */
  readonly propose: (text: string) => void;
  readonly history: () => readonly string[];
  readonly clear: () => void;
  /** Waits so many seconds; false when he pressed a key. */
  readonly wait: (seconds: number) => Promise<boolean>;
}

export interface Choice {
  readonly name: string;
  readonly value: string;
  /** Shown beside it. */
  readonly description?: string;
}
