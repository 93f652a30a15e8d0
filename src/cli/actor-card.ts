import type { Actor, MergeReason } from "../graph/identity/actor.ts";
import type { UnitedParticipant } from "../graph/unite-participants.ts";
import type { Decision } from "../model/decision.ts";

/** Who an actor is and why everything that is called so is one: parts, reasons, decisions, and what was left undecided. */
export function* actorCard(
  actor: Actor,
  participants: ReadonlyMap<string, UnitedParticipant>,
  decisions: readonly Decision[],
): Generator<string> {
  const known = participants.get(actor.id);
  yield `${known?.name ?? actor.id}  ${known?.type ?? ""}  ${actor.id}`;
  for (const part of actor.parts) {
    const texts = [...new Set([...part.names, ...part.mentions])].join(", ");
    const where = part.documents === 1 ? "1 document" : `${part.documents} documents`;
    yield `    ${part.id === actor.id ? "is called" : `is ${part.id} too:`} ${texts}  (${where})`;
  }
  for (const reason of actor.reasons) yield `    one because ${reasonText(reason)}`;
  for (const id of actor.ambiguous)
    yield `    may be ${id} too: its name fits several, so it was kept apart (rawi merge ${actor.id} ${id})`;
  const ids = new Set([actor.id, ...actor.parts.map(({ id }) => id)]);
  for (const { number, kind, ids: about, because } of decisions) {
    if (kind !== "split" || !about.some((id) => ids.has(id.split("@")[0] ?? id))) continue;
    yield `    decision ${number}: ${about.join(" is not ")}${because ? ` (${because})` : ""}`;
  }
}

function reasonText({ rule, parts, because }: MergeReason): string {
  const both = parts.join(" and ");
  switch (rule) {
    case "declared-name":
      return `${both}: the data files know the name ${because ?? ""}`;
    case "equal-name":
      return `${both} have one name: ${because ?? ""}`;
    case "introduced-name":
      return `${both}: a text introduces the name ${because ?? ""}`;
    default:
      return `${both}: decided by hand${because ? ` (${because})` : ""}`;
  }
}
