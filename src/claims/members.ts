/* An argument as the participants that it stands for: the members of a list, of joint adjectives, of "among them". */
import type { EntityMention, Identity } from "../model/mention.ts";
import { type Argument, ofSlot } from "./arguments/argument.ts";
import type { Link } from "./link.ts";
import type { LinkedSentence } from "./link-sentence.ts";
import { listFrom, type SentenceView } from "./sentence-view.ts";

/** Longer lists are enumerations of something else. */
const LONGEST_LIST = 12;

export interface Member {
  readonly mention: EntityMention | null;
  /** Of an understood participant, which has no mention. */
  readonly identity: Identity | null;
}

/** One empty member for a missing argument. */
export function membersOf(view: SentenceView, argument: Argument | null): Member[] {
  if (!argument) return [{ mention: null, identity: null }];
  if (!argument.slot) return [argument.identity!, ...argument.others].map((identity) => ({ mention: null, identity }));
  const members = listFrom(view, argument.slot).map((each) => each.mention);
  const shown = members.length <= LONGEST_LIST ? members : [argument.slot.mention];
  return shown.map((mention) => ({ mention, identity: null }));
}

/** "… dead, among them 7 children": the part is told with the whole. */
export function partsOf({ scene, links }: LinkedSentence, link: Link, object: Argument | null): Member[] {
  const { view } = scene;
  if (!object || !view.is(link.frame.relation, "parts")) return [];
  const from = object.slot?.mention.end ?? link.trigger.end;
  const next = links.find((each) => each.trigger.first > from && view.is(each.frame.relation, "parts"));
  return [...scene.subsets]
    .filter(({ mention }) => mention.first >= from && (!next || mention.first < next.trigger.first))
    .flatMap((slot) => membersOf(view, ofSlot(slot, "subset", 0)));
}
