/** A step: its words, and the text block or the table below it. */
export interface ScenarioStep {
  readonly words: string;
  readonly text: string | null;
  readonly table: readonly (readonly string[])[];
}

export interface Scenario {
  readonly name: string;
  readonly steps: readonly ScenarioStep[];
}

/** Reads the part of Gherkin that the scenarios use; an outline becomes one scenario for each of its examples. */
export function readScenarios(text: string): Scenario[] {
  const reader = new ScenarioReader(text.split(/\r?\n/));
  return reader.read();
}

interface Draft {
  readonly name: string;
  readonly steps: MutableStep[];
  readonly examples: string[][][];
}

interface MutableStep {
  words: string;
  text: string | null;
  table: string[][];
}

const STEP = /^(?:Given|When|Then|And|But|\*)\s+(.*)$/;

class ScenarioReader {
  readonly #lines: readonly string[];
  readonly #background: MutableStep[] = [];
  readonly #drafts: Draft[] = [];
  #position = 0;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  read(): Scenario[] {
    let steps = this.#background;
    let inExamples = false;
    while (this.#position < this.#lines.length) {
      const line = this.#lines[this.#position]!.trim();
      this.#position++;
      const title = /^(?:Scenario|Scenario Outline|Example):\s*(.*)$/.exec(line);
      const step = STEP.exec(line);
      if (title) {
        steps = [];
        inExamples = false;
        this.#drafts.push({ name: title[1]!, steps, examples: [] });
      } else if (/^Background:/.test(line)) {
        steps = this.#background;
      } else if (/^Examples:/.test(line)) {
        inExamples = true;
        this.#drafts.at(-1)!.examples.push([]);
      } else if (line.startsWith("|")) {
        const table = inExamples ? this.#drafts.at(-1)!.examples.at(-1)! : steps.at(-1)!.table;
        table.push(cells(line));
      } else if (line === '"""') {
        steps.at(-1)!.text = this.#block();
      } else if (step && !line.startsWith("#")) {
        steps.push({ words: step[1]!, text: null, table: [] });
      }
    }
    return this.#drafts.flatMap((draft) => this.#scenariosOf(draft));
  }

  #block(): string {
    const indent = /^\s*/.exec(this.#lines[this.#position - 1]!)![0].length;
    const block: string[] = [];
    for (; this.#lines[this.#position]!.trim() !== '"""'; this.#position++) {
      const line = this.#lines[this.#position]!;
      block.push(line.slice(Math.min(indent, /^\s*/.exec(line)![0].length)));
    }
    this.#position++;
    return block.join("\n");
  }

  #scenariosOf({ name, steps, examples }: Draft): Scenario[] {
    const all = [...this.#background, ...steps];
    if (examples.length === 0) return [{ name, steps: all }];
    return examples.flatMap(([head, ...rows]) =>
      rows.map((row) => {
        const fill = (text: string) =>
          head!.reduce((filled, key, index) => filled.replaceAll(`<${key}>`, () => row[index]!), text);
        const filled = all.map(({ words, text, table }) => ({
          words: fill(words),
          text: text === null ? null : fill(text),
          table: table.map((line) => line.map(fill)),
        }));
        return { name: `${fill(name)} (${row.join(", ")})`, steps: filled };
      }),
    );
  }
}

/** `| a | b |`: in a cell `\|` is a bar, `\\` a backslash and `\n` a new line. */
function cells(line: string): string[] {
  const found: string[] = [];
  let cell = "";
  for (let index = 1; index < line.length; index++) {
    const pair = line.slice(index, index + 2);
    if (pair === "\\|" || pair === "\\\\" || pair === "\\n") {
      cell += pair === "\\n" ? "\n" : pair[1];
      index++;
    } else if (line[index] === "|") {
      found.push(cell.trim());
      cell = "";
    } else {
      cell += line[index];
    }
  }
  return found;
}
