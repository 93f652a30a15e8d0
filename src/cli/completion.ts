import { Argument, Command } from "commander";
import { printLine } from "./print-line.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;

/** A command of the program, as far as completion goes. */
interface Completable {
  readonly name: string;
  readonly about: string;
  readonly options: readonly {
    readonly flags: readonly string[];
    readonly about: string;
    readonly values: readonly string[];
  }[];
}

/** `rawi completion bash|zsh|fish`: prints what makes Tab complete commands and options in that shell. */
export function completionCommand(program: Command): Command {
  return new Command("completion")
    .description("print what makes Tab complete rawi's commands in your shell")
    .addArgument(new Argument("<shell>", "which one").choices(SHELLS))
    .addHelpText(
      "after",
      `
  bash: rawi completion bash > ~/.local/share/bash-completion/completions/rawi
  zsh:  rawi completion zsh > "\${fpath[1]}/_rawi"
  fish: rawi completion fish > ~/.config/fish/completions/rawi.fish`,
    )
    .action(async (shell: (typeof SHELLS)[number]) => {
      const commands = program.commands.map(completable);
      for (const line of WRITERS[shell](commands)) await printLine(line);
    });
}

function completable(command: Command): Completable {
  const options = command.createHelp().visibleOptions(command);
  return {
    name: command.name(),
    about: command.description(),
    options: options.map(({ short, long, description, argChoices }) => ({
      flags: [short, long].filter((flag): flag is string => flag !== undefined && flag !== null),
      about: description,
      values: argChoices ?? [],
    })),
  };
}

function* bash(commands: readonly Completable[]): Generator<string> {
  yield "_rawi() {";
  yield '  local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}"';
  yield "  COMPREPLY=()";
  yield '  case "${COMP_WORDS[1]} $before" in';
  for (const { name, options } of commands) {
    for (const { flags, values } of options) {
      if (values.length === 0) continue;
      const cases = flags.map((flag) => `"${name} ${flag}"`).join("|");
      yield `    ${cases}) COMPREPLY=($(compgen -W "${values.join(" ")}" -- "$word")); return;;`;
    }
  }
  yield "  esac";
  yield `  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")}" -- "$word")); return; fi`;
  yield '  case "${COMP_WORDS[1]}" in';
  for (const { name, options } of commands) {
    const flags = options.flatMap((option) => option.flags.filter((flag) => flag.startsWith("--")));
    yield `    ${name}) [[ $word == -* ]] && COMPREPLY=($(compgen -W "${flags.join(" ")}" -- "$word"));;`;
  }
  yield "  esac";
  yield "}";
  yield "complete -o default -F _rawi rawi";
}

/** Text between single quotes. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

function* zsh(commands: readonly Completable[]): Generator<string> {
  const told = (text: string) => text.replace(/[[\]:]/gu, "\\$&");
  yield "#compdef rawi";
  yield "local -a commands";
  yield "commands=(";
  for (const { name, about } of commands) yield `  ${quoted(`${name}:${told(about)}`)}`;
  yield ")";
  yield "if (( CURRENT == 2 )); then _describe command commands; return; fi";
  yield 'case "$words[2]" in';
  for (const { name, options } of commands) {
    yield `  ${name}) _arguments \\`;
    for (const { flags, about, values } of options) {
      const value = values.length > 0 ? `:value:(${values.join(" ")})` : "";
      for (const flag of flags) yield `    ${quoted(`*${flag}[${told(about)}]${value}`)} \\`;
    }
    yield "    '*:file:_files';;";
  }
  yield "esac";
}

function* fish(commands: readonly Completable[]): Generator<string> {
  for (const { name, about, options } of commands) {
    yield `complete -c rawi -n __fish_use_subcommand -f -a ${name} -d ${quoted(about)}`;
    for (const { flags, about: option, values } of options) {
      const names = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
      const chosen = values.length > 0 ? ` -x -a ${quoted(values.join(" "))}` : "";
      yield `complete -c rawi -n '__fish_seen_subcommand_from ${name}' ${names.join(" ")}${chosen} -d ${quoted(option)}`;
    }
  }
}

const WRITERS = { bash, zsh, fish } as const;
