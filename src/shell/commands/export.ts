import { existsSync } from "node:fs";
import { exporters } from "../../exports/index.ts";
import { selectSubgraph } from "../../graph/select-subgraph.ts";
import { RawiError } from "../../model/diagnostic.ts";
import type { GraphView } from "../../model/graph.ts";
import { fillPhrase } from "../../resources/fill-phrase.ts";
import { idsIn, type Result } from "../result.ts";
import type { ShellCommand, ShellContext } from "./command.ts";

/** `.export FORMAT FILE`: the last result; `.export FORMAT FILE all`: the whole graph. */
export const exportCommand: ShellCommand = {
  name: "export",
  argument: "formats",
  run: async (argument, context) => {
    const { graph, person, phrases, last } = context;
    const words = argument.split(/\s+/u).filter((word) => word !== "");
    const all = words.at(-1) === "all";
    const [format, ...path] = all ? words.slice(0, -1) : words;
    const chosen = format ?? (await chooseFormat(context));
    const file = path.join(" ") || (await person?.input(phrases.whichFile, `rawi.${chosen ?? ""}`)) || null;
    if (!chosen || !file) {
      if (person) return undefined;
      throw new RawiError("shell/export", phrases.commands.export?.usage ?? ".export", null, 2);
    }
    if (person && existsSync(file) && !(await person.confirm(fillPhrase(phrases.overwrite, { file }))))
      return undefined;
    const part = all || !last ? null : partOf(last, graph.knowledge.view);
    for (const line of await graph.export(chosen, file, part)) await context.output.tell(line);
    await context.output.tell(fillPhrase(part ? phrases.exportedPart : phrases.exportedAll, { file }));
    return undefined;
  },
};

async function chooseFormat({ person, phrases }: ShellContext): Promise<string | null> {
  if (!person) return null;
  return await person.select(
    phrases.whichFormat,
    exporters.map(({ name, title }) => ({ name, value: name, description: title })),
  );
}

/** The nodes and edges of the rows, with the claims in them; null when there are none. */
function partOf(last: Result, view: GraphView): GraphView | null {
  const nodes = new Set(last.claims.flatMap((claims) => claims.map(({ id }) => id)));
  const relationships = new Set<string>();
  for (const id of idsIn(last.rows)) {
    if (view.node(id)) nodes.add(id);
    else if (view.relationship(id)) relationships.add(id);
  }
  return nodes.size + relationships.size === 0 ? null : selectSubgraph(view, { nodes, relationships });
}
