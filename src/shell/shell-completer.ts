/* What Tab offers in the shell: by what the line is, from the graph that is asked. */
import { exporters } from "../exports/index.ts";
import { loadPhrases } from "../resources/load-phrases.ts";
import { loadQuestions } from "../resources/load-questions.ts";
import { savedQueries } from "../resources/saved-queries.ts";
import { commandsByName } from "./command-names.ts";
import { commands } from "./commands/index.ts";
import { ownQueries } from "./commands/saved.ts";
import type { Candidate, Completion } from "./completion/candidate.ts";
import { completeCypher } from "./completion/complete-cypher.ts";
import { completePath } from "./completion/complete-path.ts";
import { completeQuestion } from "./completion/complete-question.ts";
import { readVocabulary, type Vocabulary } from "./completion/vocabulary.ts";
import { countEach } from "./most-first.ts";
import type { Shell } from "./shell.ts";
import type { ShellGraph, Spoken } from "./shell-session.ts";
import { beginsLikeCypher } from "./statement-end.ts";

export class ShellCompleter {
  private readonly shell: Shell;
  private made: { readonly graph: ShellGraph; readonly language: Spoken; readonly vocabulary: Vocabulary } | null =
    null;

  constructor(shell: Shell) {
    this.shell = shell;
  }

  complete(text: string, cursor: number): Completion {
    const before = text.slice(0, cursor);
    if (before.startsWith(".")) return this.command(before, cursor);
    if (beginsLikeCypher(text)) {
      return completeCypher(text, cursor, {
        vocabulary: this.vocabulary,
        parameters: [...this.shell.parameters.keys()],
        kinds: this.shell.phrases.kinds,
      });
    }
    return completeQuestion(text, cursor, { ...this.questionWords(), fold: this.fold, names: this.vocabulary.names });
  }

  /** Spellings of Arabic that mean the same become one. */
  readonly fold = (text: string): string => this.shell.graph.asked.reader.language.fold(text);

  private get vocabulary(): Vocabulary {
    const { graph, language, phrases } = this.shell;
    if (this.made?.graph !== graph || this.made.language !== language) {
      this.made = { graph, language, vocabulary: readVocabulary(graph.knowledge.view, this.fold, phrases.kinds) };
    }
    return this.made.vocabulary;
  }

  private questionWords(): { openers: Candidate[]; words: Candidate[] } {
    const { graph, phrases } = this.shell;
    const counts = countEach([...graph.asked.claims.values()].map(({ relation }) => relation));
    const languages: readonly Spoken[] = this.shell.language === "ar" ? ["ar", "en"] : ["en", "ar"];
    const openers: Candidate[] = [];
    const words: Candidate[] = [];
    for (const language of languages) {
      const questions = loadQuestions(language);
      for (const { phrases: asked } of questions.openers)
        openers.push(...asked.map((insert) => ({ insert, kind: phrases.kinds.opener, count: null })));
      for (const { relation, verbs, nouns, middle } of questions.relations) {
        const count = counts.get(relation);
        if (count !== undefined)
          words.push(...[...verbs, ...middle, ...nouns].map((insert) => ({ insert, kind: relation, count })));
      }
    }
    // On an empty line: one of each way to begin, not all of them.
    return { openers: openers.filter(({ insert }) => !insert.includes(" ")), words };
  }

  private command(before: string, cursor: number): Completion {
    const [name = ""] = before.split(/\s/u, 1);
    const { phrases } = this.shell;
    if (name.length === before.length) {
      const own = commands.map(({ name: each }) => each);
      const aliases = Object.values(loadPhrases("ar").shell.commands).flatMap((each) => each.aliases);
      const typed = this.fold(name.slice(1));
      const fits = (typed === "" ? own : [...own, ...aliases]).filter((each) => this.fold(each).startsWith(typed));
      const candidates = fits.map((each) => ({
        insert: `.${each} `,
        kind: phrases.commands[commandsByName().get(each)?.name ?? each]?.about ?? phrases.kinds.command,
        count: null,
      }));
      return { start: 0, end: cursor, candidates };
    }
    const start = name.length + (/^\s*/u.exec(before.slice(name.length))?.[0].length ?? 0);
    return { start, end: cursor, candidates: this.argument(name.slice(1), before.slice(start)) };
  }

  private argument(name: string, typed: string): readonly Candidate[] {
    const { kinds } = this.shell.phrases;
    const argument = commandsByName().get(name)?.argument ?? "none";
    const plain = (values: readonly string[], kind: string) =>
      values.filter((each) => each.startsWith(typed)).map((insert) => ({ insert, kind, count: null }));
    switch (argument) {
      case "none":
        return [];
      case "names":
        return this.vocabulary.names.startingWith(typed);
      case "paths":
        return completePath(typed, kinds);
      case "queries":
        return plain(
          [...ownQueries(this.shell.session.folder).keys(), ...savedQueries().map((each) => each.name)],
          kinds.query,
        );
      case "commands":
        return plain(["keys", ...commands.map((each) => each.name)], kinds.command);
      case "formats": {
        const path = /^\S+\s+/u.exec(typed)?.[0];
        if (path === undefined)
          return plain(
            exporters.map((each) => each.name),
            kinds.value,
          );
        const files = completePath(typed.slice(path.length), kinds);
        return files.map((each) => ({ ...each, insert: path + each.insert, shown: each.insert }));
      }
      default:
        return plain(argument, kinds.value);
    }
  }
}
