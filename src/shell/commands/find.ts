import { RawiError } from "../../model/diagnostic.ts";
import type { CypherValue } from "../../model/store.ts";
import { countEach, mostFirst } from "../most-first.ts";
import type { ShellCommand, ShellContext } from "./command.ts";
import { chooseActor } from "./describe.ts";

/** `.find`: a query made by choosing: which relations, of whom. It is shown, so that the next one can be written. */
export const find: ShellCommand = {
  name: "find",
  argument: "names",
  run: async (argument, context) => {
    const { person, phrases, graph } = context;
    if (!person) throw new RawiError("shell/find", phrases.needsTerminal, null, 2);
    const counts = countEach([...graph.asked.claims.values()].map(({ relation }) => relation));
    const relations = await person.check(
      phrases.whichRelations,
      mostFirst(
        counts,
        ([, count]) => count,
        ([relation]) => relation,
      ).map(([relation, count]) => ({ name: `${relation} · ${count}`, value: relation })),
    );
    if (relations === null) return undefined;
    const wanted =
      argument === "" && !(await person.confirm(phrases.aboutOne)) ? null : await chooseActor(argument, context);
    await runFound(relations, wanted, context);
    return undefined;
  },
};

async function runFound(relations: readonly string[], actor: string | null, context: ShellContext): Promise<void> {
  const limits = [
    ...(relations.length > 0 ? ["c.relation IN $relations"] : []),
    ...(actor === null ? [] : ["EXISTS { MATCH (c)-[:SUBJECT|OBJECT|AT|SAID_BY]->({id: $actor}) }"]),
  ];
  const text = [
    "MATCH (c:Claim)",
    ...(limits.length > 0 ? [`WHERE ${limits.join(" AND ")}`] : []),
    "OPTIONAL MATCH (c)-[:SUBJECT]->(subject) OPTIONAL MATCH (c)-[:OBJECT]->(object)",
    "RETURN subject.name AS subject, c.relation AS relation, object.name AS object, c.dateStart AS day,",
    "  c.source AS source, c.quote AS quote, c.id AS claim ORDER BY day, claim",
  ].join("\n");
  const parameters: Record<string, CypherValue> = {
    ...(relations.length > 0 ? { relations: [...relations] } : {}),
    ...(actor === null ? {} : { actor }),
  };
  await context.say(text.split("\n").map((line) => `  ${line}`));
  await context.runQuery(text, parameters);
}
