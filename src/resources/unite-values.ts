import type { Diagnostic } from "../model/diagnostic.ts";
import { didYouMean, faultAt } from "./fault.ts";
import { nearestName } from "./nearest-name.ts";
import { child, type Placed, type PlacedList, type PlacedMap, plain } from "./placed-value.ts";

/*
 * How a user's folder changes the installation's data. Entries are known by their `id` (bodies of states by their
 * `suffix`): a known id extends the entry, `replace: true` replaces it, `remove: true` removes it. Lists are united;
 * scalars overwrite; what has no id is appended.
 */

const CONTROLS = ["replace", "remove"] as const;

/** `extra` laid over `base`; what is wrong goes to `faults`. */
export function unite(base: Placed, extra: Placed, faults: Diagnostic[]): Placed {
  if (base.kind === "list" && extra.kind === "list") return uniteLists(base, extra, faults);
  if (base.kind !== "map" || extra.kind !== "map") return extra;
  const entries = new Map(base.entries);
  for (const [key, value] of extra.entries) {
    const known = entries.get(key);
    entries.set(key, known ? unite(known, value, faults) : value);
  }
  return { ...base, entries };
}

function uniteLists(base: PlacedList, extra: PlacedList, faults: Diagnostic[]): PlacedList {
  const items: (Placed | null)[] = [...base.items];
  const seats = new Map<string | null, number>(base.items.map((item, seat) => [idOf(item), seat]));
  const words = extra.items.some((item) => idOf(item) === null) ? base.items.map((item) => written(item)) : [];
  const known = new Set(words);
  for (const item of extra.items) {
    const id = idOf(item);
    if (id === null || item.kind !== "map") {
      if (!known.has(written(item))) items.push(item);
      known.add(written(item));
      continue;
    }
    const { content, replace, remove } = takeControls(item, faults);
    const seat = seats.get(id);
    const present = seat === undefined ? null : items[seat];
    if (remove && !present) {
      const ids = base.items.map(idOf).filter((other) => other !== null);
      const message = `expected the id of an entry to remove; found ${JSON.stringify(id)}`;
      faults.push(faultAt("resources/unknown-id", item.place, message, didYouMean(nearestName(id, ids))));
    } else if (seat === undefined || !present) {
      items.push(content);
    } else {
      items[seat] = remove ? null : replace ? content : unite(present, content, faults);
    }
  }
  return { ...base, items: items.filter((item) => item !== null) };
}

function written(item: Placed): string {
  return JSON.stringify(plain(item));
}

function takeControls(item: PlacedMap, faults: Diagnostic[]) {
  const entries = new Map(item.entries);
  const [replace, remove] = CONTROLS.map((control) => {
    const part = entries.get(control);
    entries.delete(control);
    if (!part) return false;
    const value = plain(part);
    if (typeof value !== "boolean") {
      faults.push(faultAt("resources/shape", part.place, `expected true or false; found ${JSON.stringify(value)}`));
    }
    return value === true;
  });
  return { content: { ...item, entries }, replace, remove };
}

/**
 * Ids that stand twice in a list, and, in the installation's own files, `replace` and `remove`, which are for users'
 * folders.
 */
export function checkIds(tree: Placed, inInstallation: boolean, faults: Diagnostic[]): void {
  if (tree.kind === "scalar") return;
  const parts = tree.kind === "list" ? tree.items : [...tree.entries.values()];
  for (const part of parts) checkIds(part, inInstallation, faults);
  if (tree.kind !== "list") return;
  const first = new Map<string, Placed>();
  for (const item of tree.items) {
    const id = idOf(item);
    if (id === null) continue;
    const other = first.get(id);
    if (other) {
      const message = `expected an id of its own; ${JSON.stringify(id)} stands at ${where(other)} too`;
      faults.push(faultAt("resources/duplicate-id", item.place, message));
    }
    first.set(id, other ?? item);
    for (const control of inInstallation ? CONTROLS : []) {
      const part = child(item, control);
      if (part) faults.push(faultAt("resources/shape", part.place, "only a folder given by --with can do this"));
    }
  }
}

function where(item: Placed): string {
  return `${item.place.file ?? "?"}:${item.place.line ?? "?"}`;
}

function idOf(item: Placed): string | null {
  const id = child(item, "id") ?? child(item, "suffix");
  return id?.kind === "scalar" && typeof id.value === "string" ? id.value : null;
}
