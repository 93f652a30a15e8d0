export const NANOS_OF_SECOND = 1_000_000_000;
export const NANOS_OF_DAY = 86_400 * NANOS_OF_SECOND;

/** A time of day without a zone: openCypher's LOCAL TIME. */
export class LocalTime {
  /** Nanoseconds since midnight, fewer than a day holds. */
  readonly nanoOfDay: number;

  constructor(nanoOfDay: number) {
    this.nanoOfDay = nanoOfDay;
  }

  get hour(): number {
    return Math.floor(this.nanoOfDay / (3600 * NANOS_OF_SECOND));
  }

  get minute(): number {
    return Math.floor(this.nanoOfDay / (60 * NANOS_OF_SECOND)) % 60;
  }

  get second(): number {
    return Math.floor(this.nanoOfDay / NANOS_OF_SECOND) % 60;
  }

  get nanoOfSecond(): number {
    return this.nanoOfDay % NANOS_OF_SECOND;
  }

  /** `12:31`, `12:31:14`, `12:31:14.645`: seconds only when there are any, fractions in threes. */
  toString(): string {
    const pad = (value: number) => String(value).padStart(2, "0");
    const minutes = `${pad(this.hour)}:${pad(this.minute)}`;
    if (this.second === 0 && this.nanoOfSecond === 0) return minutes;
    const fraction = String(this.nanoOfSecond)
      .padStart(9, "0")
      .replace(/(?:000){1,2}$/, "");
    return `${minutes}:${pad(this.second)}${this.nanoOfSecond === 0 ? "" : `.${fraction}`}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

/** A time of day at some distance from UTC: openCypher's ZONED TIME. */
export class OffsetTime {
  readonly local: LocalTime;
  /** Seconds east of UTC. */
  readonly offset: number;

  constructor(local: LocalTime, offset: number) {
    this.local = local;
    this.offset = offset;
  }

  /** What orders times of different offsets. */
  get utcNanos(): number {
    return this.local.nanoOfDay - this.offset * NANOS_OF_SECOND;
  }

  toString(): string {
    return `${this.local}${formatOffset(this.offset)}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

/** `Z`, `+01:00`, `-00:53:28`. */
export function formatOffset(offset: number): string {
  if (offset === 0) return "Z";
  const seconds = Math.abs(offset);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = (parts[2] === 0 ? parts.slice(0, 2) : parts).map((part) => String(part).padStart(2, "0"));
  return `${offset < 0 ? "-" : "+"}${shown.join(":")}`;
}
