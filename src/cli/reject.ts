import { Command } from "commander";
import { standingAgainst, withDecision } from "../graph/decisions.ts";
import { RawiError } from "../model/diagnostic.ts";
import { alreadyDecided, changeGraph } from "./change-graph.ts";
import { withGraphOption } from "./graph-path.ts";

interface Flags {
  readonly graph: string;
  readonly because?: string;
}

/** `rawi reject CLAIM`: a wrong reading leaves counts, answers and exports; `show` still lists it. */
export function rejectCommand(): Command {
  return withGraphOption(new Command("reject"))
    .description("take a claim that was read wrongly out of counts, answers and exports")
    .argument("<claim>", "its id")
    .option("--because <reason>", "why; kept with the decision")
    .action(async (claim: string, { graph, because }: Flags) => {
      let number = 0;
      await changeGraph(graph, (file) => {
        if (!file.claims.some(({ id }) => id === claim))
          throw new RawiError(
            "claim/unknown",
            `There is no claim ${claim}.`,
            "rawi show NAME prints the ids of claims",
          );
        const standing = standingAgainst(file.decisions, "reject", [claim]);
        if (standing) throw alreadyDecided(standing, "reject");
        const { decisions, made } = withDecision(file.decisions, "reject", [claim], because ?? null);
        number = made.number;
        return { ...file, decisions };
      });
      process.stderr.write(
        `Decision ${number}: claim ${claim} is rejected. Bring it back with: rawi restore ${claim}\n`,
      );
    });
}

/** `rawi restore CLAIM`: takes its rejection back. */
export function restoreCommand(): Command {
  return withGraphOption(new Command("restore"))
    .description("bring a rejected claim back")
    .argument("<claim>", "its id")
    .action(async (claim: string, { graph }: Flags) => {
      await changeGraph(graph, (file) => {
        const decisions = file.decisions.filter(({ kind, ids }) => kind !== "reject" || !ids.includes(claim));
        if (decisions.length === file.decisions.length)
          throw new RawiError("claim/not-rejected", `Claim ${claim} is not rejected.`, "rawi decisions lists what is");
        return { ...file, decisions };
      });
      process.stderr.write(`Claim ${claim} counts again.\n`);
    });
}
