import { actorCard } from "../../cli/actor-card.ts";
import { actorSurroundings } from "../../cli/actor-surroundings.ts";
import { participantsOf } from "../../graph/identity/collect-parts.ts";
import { findActors } from "../../graph/identity/find-actors.ts";
import { RawiError } from "../../model/diagnostic.ts";
import { fillPhrase } from "../../resources/fill-phrase.ts";
import { countEach, mostFirst } from "../most-first.ts";
import type { Choice } from "../person.ts";
import { resultOfClaims } from "../result.ts";
import type { ShellCommand, ShellContext } from "./command.ts";

/** `.describe NAME`: who or what is called so; a name that fits several is asked about. */
export const describe: ShellCommand = {
  name: "describe",
  argument: "names",
  run: async (argument, context) => {
    const id = await chooseActor(argument, context);
    if (id !== null) await describeActor(id, context);
    return undefined;
  },
};

/** An actor or place by its name, picked from a list when it fits several or none is said; null when none was wanted. */
export async function chooseActor(name: string, context: ShellContext): Promise<string | null> {
  const { graph, phrases, person } = context;
  const { linked, reader } = graph.asked;
  const found = name === "" ? [] : findActors(name, linked.identities, linked.names, reader.entities);
  const [only, other] = found;
  if (only && !other) return only.id;
  if (person) {
    const among = other ? new Set(found.map(({ id }) => id)) : null;
    return await person.search(
      fillPhrase(phrases.whichActor, { name }).trim(),
      choicesAmong(among, context),
      other ? "" : name,
    );
  }
  if (name === "") throw new RawiError("shell/describe", phrases.whichName, null, 2);
  const message = fillPhrase(other ? phrases.severalActors : phrases.noActor, { name });
  throw new RawiError("shell/describe", message, other ? found.map(({ id }) => id).join(", ") : null, 2);
}

const MOST = 50;

/** By any of their names, those of whom most is said first. `among`: their ids; null for all of whom something is said. */
function choicesAmong(
  among: ReadonlySet<string> | null,
  { graph, language }: ShellContext,
): (typed: string) => Choice[] {
  const { linked, reader } = graph.asked;
  const counts = countEach(linked.claims.flatMap((claim) => [...new Set(participantsOf(claim))].map(({ id }) => id)));
  const times = (id: string) => counts.get(id) ?? 0;
  const known = mostFirst(
    [...linked.participants.values()].filter(({ id }) => (among === null ? counts.has(id) : among.has(id))),
    ({ id }) => times(id),
    ({ id }) => id,
  );
  return (typed) => {
    const wanted = reader.language.fold(typed.trim());
    return known
      .filter(({ name, aliases }) => [name, ...aliases].some((each) => reader.language.fold(each).includes(wanted)))
      .slice(0, MOST)
      .map(({ id, name, type }) => ({
        name: `${graph.nameOf({ id, name, type, aliases: [], mention: null }, language)}  ${type} · ${times(id)}`,
        value: id,
      }));
  };
}

export async function describeActor(idOrName: string, context: ShellContext): Promise<void> {
  const { graph, output, language } = context;
  const { linked, reader } = graph.asked;
  const [actor] = findActors(idOrName, linked.identities, linked.names, reader.entities);
  if (!actor) throw new RawiError("shell/describe", fillPhrase(context.phrases.noActor, { name: idOrName }), null, 2);
  const lines = [
    ...actorCard(actor, linked.participants, graph.decisions),
    ...actorSurroundings(graph.knowledge, actor.id, 1),
    "",
  ];
  for (const line of lines) await output.write(line);
  const claims = linked.claims.filter((claim) => [...participantsOf(claim)].some(({ id }) => id === actor.id));
  await context.present(resultOfClaims(`.describe ${actor.id}`, claims, graph, language));
}
