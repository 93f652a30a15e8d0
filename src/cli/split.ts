import { Command } from "commander";
import { standingAgainst, withDecision } from "../graph/decisions.ts";
import { splitParts } from "../graph/identity/split-parts.ts";
import { RawiError } from "../model/diagnostic.ts";
import { alreadyDecided, changeGraph } from "./change-graph.ts";
import { chooseActor, nameOf } from "./choose-actor.ts";
import { withGraphOption } from "./graph-path.ts";
import { openLinks } from "./open-graph.ts";

interface Flags {
  readonly graph: string;
  readonly because?: string;
}

/** `rawi split A B`: these are two, whatever their names say; B can be a name that texts wrongly give A. */
export function splitCommand(): Command {
  return withGraphOption(new Command("split"))
    .description("say that two actors or places are not one, or that a name does not mean an actor")
    .argument("<a>", "a name or an id")
    .argument("<b>", "a name or an id; or a name of A that means somebody else")
    .option("--because <reason>", "why; kept with the decision")
    .action(async (a: string, b: string, { graph, because }: Flags) => {
      const { linked, reader } = await openLinks(graph);
      const [left, right] = [chooseActor(a, linked, reader), chooseActor(b, linked, reader)];
      const ids = left.id === right.id ? splitParts(left, a, b, linked.names) : ([left.id, right.id] as const);
      if (!ids)
        throw new RawiError(
          "decision/no-parts",
          `${a} and ${b} cannot be told apart.`,
          `rawi show ${left.id} lists its parts and names`,
        );
      let number = 0;
      await changeGraph(graph, (file) => {
        const standing = standingAgainst(file.decisions, "split", ids);
        if (standing) throw alreadyDecided(standing, "split");
        const { decisions, made } = withDecision(file.decisions, "split", ids, because ?? null);
        number = made.number;
        return { ...file, decisions };
      });
      process.stderr.write(
        `Decision ${number}: ${nameOf(ids[0], linked)} is not ${nameOf(ids[1], linked)}. Take it back with: rawi undo ${number}\n`,
      );
    });
}
