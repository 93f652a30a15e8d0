import { Command } from "commander";
import { standingAgainst, withDecision } from "../graph/decisions.ts";
import { RawiError } from "../model/diagnostic.ts";
import { alreadyDecided, changeGraph } from "./change-graph.ts";
import { chooseActor, nameOf } from "./choose-actor.ts";
import { withGraphOption } from "./graph-path.ts";
import { openLinks } from "./open-graph.ts";

interface Flags {
  readonly graph: string;
  readonly because?: string;
}

/** `rawi merge A B`: these are one actor; the decision outlives building and can be taken back. */
export function mergeCommand(): Command {
  return withGraphOption(new Command("merge"))
    .description("say that two actors or places are one")
    .argument("<a>", "a name or an id")
    .argument("<b>", "a name or an id")
    .option("--because <reason>", "why; kept with the decision")
    .action(async (a: string, b: string, { graph, because }: Flags) => {
      const { linked, reader } = await openLinks(graph);
      const [left, right] = [chooseActor(a, linked, reader), chooseActor(b, linked, reader)];
      if (left.id === right.id)
        throw new RawiError("decision/one", `${a} and ${b} are one already.`, `see: rawi show ${left.id}`);
      const ids = [left.id, right.id];
      let number = 0;
      await changeGraph(graph, (file) => {
        const standing = standingAgainst(file.decisions, "merge", ids);
        if (standing) throw alreadyDecided(standing, "merge");
        const { decisions, made } = withDecision(file.decisions, "merge", ids, because ?? null);
        number = made.number;
        return { ...file, decisions };
      });
      process.stderr.write(
        `Decision ${number}: ${nameOf(left.id, linked)} and ${nameOf(right.id, linked)} are one. Take it back with: rawi undo ${number}\n`,
      );
    });
}
