import { Command, InvalidArgumentError, Option } from "commander";
import { withoutDecision } from "../graph/decisions.ts";
import type { LinkedClaims } from "../graph/link-claims.ts";
import type { Decision } from "../model/decision.ts";
import { RawiError } from "../model/diagnostic.ts";
import { readGraphFile } from "../stores/file/index.ts";
import { changeGraph } from "./change-graph.ts";
import { nameOf } from "./choose-actor.ts";
import { claimLine } from "./claim-line.ts";
import { requireGraph, withGraphOption } from "./graph-path.ts";
import { openLinks } from "./open-graph.ts";
import { printLine } from "./print-line.ts";

/** `rawi decisions`: what people decided, by number. */
export function decisionsCommand(): Command {
  return withGraphOption(new Command("decisions"))
    .description("list what was decided by hand: merge, split, reject")
    .addOption(new Option("--format <format>", "default: text on a terminal, else jsonl").choices(["text", "jsonl"]))
    .action(async ({ graph, format }: { graph: string; format?: string }) => {
      const { decisions, claims } = await readGraphFile(requireGraph(graph));
      if ((format ?? (process.stdout.isTTY ? "text" : "jsonl")) === "jsonl") {
        for (const decision of decisions) await printLine(JSON.stringify(decision));
        return;
      }
      const { linked } = await openLinks(graph);
      const lines = new Map(claims.map((claim) => [claim.id, claim]));
      for (const decision of decisions) {
        await printLine(
          `${decision.number}. ${sentence(decision, linked)}${decision.because ? `  (${decision.because})` : ""}`,
        );
        for (const id of decision.kind === "reject" ? decision.ids : []) {
          const claim = lines.get(id);
          await printLine(
            claim ? claimLine(claim).replace(/^/gmu, "   ") : "   (its document is not in the graph now)",
          );
        }
      }
      if (decisions.length === 0) await printLine("Nothing was decided by hand.");
    });
}

/** `rawi undo [N]`: takes a decision back. */
export function undoCommand(): Command {
  return withGraphOption(new Command("undo"))
    .description("take a decision back: the last one, or number N of rawi decisions")
    .argument("[n]", "its number", readNumber)
    .action(async (number: number | undefined, { graph }: { graph: string }) => {
      const { linked } = await openLinks(graph);
      let taken: Decision | null = null;
      await changeGraph(graph, (file) => {
        const rest = withoutDecision(file.decisions, number ?? null);
        if (!rest)
          throw new RawiError(
            "decision/unknown",
            number === undefined ? "There is no decision to take back." : `There is no decision ${number}.`,
            "rawi decisions lists them all",
          );
        taken = rest.taken;
        return { ...file, decisions: rest.decisions };
      });
      if (taken) process.stderr.write(`Taken back: ${sentence(taken, linked)}\n`);
    });
}

function sentence({ kind, ids }: Decision, linked: LinkedClaims): string {
  const names = ids.map((id) => (kind === "reject" ? id : nameOf(id, linked)));
  if (kind === "merge") return `${names.join(" and ")} are one  [${ids.join(", ")}]`;
  if (kind === "split") return `${names.join(" is not ")}  [${ids.join(", ")}]`;
  return `claim ${names.join(", ")} is rejected`;
}

function readNumber(text: string): number {
  if (!/^[1-9]\d*$/u.test(text)) throw new InvalidArgumentError("expected a number of rawi decisions.");
  return Number(text);
}
