/* Whom a suffix means: the nearest noun phrase before it that agrees. */
import type { EntityMention } from "../../model/mention.ts";
import { isActor } from "../argument-types.ts";
import type { Slot } from "../sentence-view.ts";
import { type Argument, ofSlot, understood } from "./argument.ts";
import type { Scene } from "./scene.ts";

const HER = "\u0647\u0627";
const HIM = "\u0647";
const THEM = "\u0647\u0645";
const BOTH = "\u0647\u0645\u0627";

export function isPersonal(suffix: string): boolean {
  return suffix === HER || suffix === HIM || suffix === THEM || suffix === BOTH;
}

/** Actor that a suffix stands for; null when nobody before it agrees. */
export function actorOf(scene: Scene, suffix: string, at: number, score: number): Argument | null {
  const slot = nearest(scene, suffix, at, isActor);
  if (slot) return ofSlot(slot, "pronoun", score - (slot.preposition === "" ? 0 : 1));
  const topic = scene.discourse.topicOf(scene.view.sentence.index);
  return topic ? understood(topic, "pronoun", score - 2) : null;
}

/** Whatever a suffix stands for, places and things too. */
export function thingOf(scene: Scene, suffix: string, at: number, score: number): Argument | null {
  const slot = nearest(scene, suffix, at, (mention) => mention.category !== "thing" && mention.category !== "quantity");
  return slot ? ofSlot(slot, "pronoun", score) : null;
}

function nearest(
  scene: Scene,
  suffix: string,
  at: number,
  suits: (mention: EntityMention) => boolean,
): Slot | undefined {
  const before = scene.view.slots.filter(
    ({ mention }) => mention.end <= at && suits(mention) && agreesWith(suffix, mention),
  );
  return before.findLast((slot) => slot.preposition === "") ?? before.at(-1);
}

function agreesWith(suffix: string, { gender, number, identity, category }: EntityMention): boolean {
  const group = number === "p" || category === "dissolving" || category === "population";
  if (suffix === BOTH) return number === "d";
  if (suffix === THEM) return group || identity.type === "ArmedGroup";
  if (suffix === HER)
    return gender !== "m" || (number === "p" && identity.type !== "Person" && identity.type !== "Population");
  return gender !== "f" && number !== "p";
}
