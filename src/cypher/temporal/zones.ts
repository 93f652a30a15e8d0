import { LocalDateTime, ZonedDateTime } from "../../model/date-time.ts";
import { NANOS_OF_SECOND } from "../../model/time-of-day.ts";
import { TemporalFault } from "./temporal-fault.ts";

/** A distance from UTC in seconds, or a zone whose distance changes with its rules. */
export type Zone = { readonly offset: number } | { readonly name: string };

export const UTC: Zone = { offset: 0 };

const OFFSET = /^([+-])(\d{1,2})(?::?(\d{2})(?::?(\d{2}))?)?$/;

/** `Z`, `+01:00`, `-0530`, `Europe/Stockholm`. */
export function readZone(text: string): Zone {
  if (/^[zZ]$/.test(text)) return UTC;
  const parts = OFFSET.exec(text);
  if (!parts) return { name: canonicalName(text) };
  const [hours, minutes, seconds] = [Number(parts[2]), Number(parts[3] ?? 0), Number(parts[4] ?? 0)];
  if (hours > 18 || minutes > 59 || seconds > 59) throw new TemporalFault(`there is no offset ${text}.`);
  const size = hours * 3600 + minutes * 60 + seconds;
  return { offset: parts[1] === "-" ? -size : size };
}

/** Names are not case-sensitive; which zones there are, the platform knows. */
function canonicalName(text: string): string {
  try {
    formatterOf(text);
  } catch {
    throw new TemporalFault(`there is no time zone '${text}'.`);
  }
  return /[a-z]/.test(text) ? text.replaceAll(" ", "_") : text;
}

export function zoneOf({ offset, zone }: ZonedDateTime): Zone {
  return zone === null ? { offset } : { name: zone };
}

/** What the clocks of the zone show then. Of times that they show twice it is the first; those they skip are moved on. */
export function atZone(local: LocalDateTime, zone: Zone, preferred?: number): ZonedDateTime {
  if ("offset" in zone) return new ZonedDateTime(local, zone.offset, null);
  const candidates = [DAY, -DAY].map((shift) => offsetAt(local.nanos + shift, zone.name));
  const [before, after] = [candidates[1]!, candidates[0]!];
  const fits = (offset: number) => offsetAt(local.nanos - nanosOf(offset), zone.name) === offset;
  if (preferred !== undefined && fits(preferred)) return new ZonedDateTime(local, preferred, zone.name);
  const offset = [before, after].find(fits);
  if (offset !== undefined) return new ZonedDateTime(local, offset, zone.name);
  return atInstant(local.nanos - nanosOf(before), zone);
}

const DAY = 86_400n * BigInt(NANOS_OF_SECOND);

export function atInstant(instant: bigint, zone: Zone): ZonedDateTime {
  const offset = "offset" in zone ? zone.offset : offsetAt(instant, zone.name);
  const local = LocalDateTime.fromNanos(instant + nanosOf(offset));
  return new ZonedDateTime(local, offset, "offset" in zone ? null : zone.name);
}

function nanosOf(offset: number): bigint {
  return BigInt(offset) * BigInt(NANOS_OF_SECOND);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat("en-US", {
    timeZone: zone.replaceAll(" ", "_"),
    hourCycle: "h23",
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formatters.set(zone, formatter);
  return formatter;
}

/** JavaScript's dates end here; beyond them a zone keeps the offset that it has there. */
const LAST_MILLISECOND = 8_640_000_000_000_000n;

/** Seconds east of UTC at an instant (nanoseconds since 1970). */
function offsetAt(instant: bigint, zone: string): number {
  const millis = instant / 1_000_000n;
  const clamped =
    millis > LAST_MILLISECOND ? LAST_MILLISECOND : millis < -LAST_MILLISECOND ? -LAST_MILLISECOND : millis;
  const second = Math.floor(Number(clamped) / 1000);
  const parts = new Map(
    formatterOf(zone)
      .formatToParts(second * 1000)
      .map(({ type, value }) => [type, value]),
  );
  const field = (name: Intl.DateTimeFormatPartTypes) => Number(parts.get(name));
  const year = parts.get("era")?.startsWith("B") ? 1 - field("year") : field("year");
  const shown = new Date(0);
  shown.setUTCFullYear(year, field("month") - 1, field("day"));
  shown.setUTCHours(field("hour"), field("minute"), field("second"));
  return Math.round(shown.getTime() / 1000) - second;
}
