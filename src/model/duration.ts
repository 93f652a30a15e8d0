const NANOS_OF_SECOND = 1_000_000_000n;

/** openCypher's DURATION: months, days and seconds are counted apart, for none is a fixed number of another. */
export class Duration {
  readonly months: bigint;
  readonly days: bigint;
  readonly seconds: bigint;
  /** 0 to 999,999,999, also when `seconds` is negative. */
  readonly nanos: bigint;

  /** `nanos` may be any number; what makes up whole seconds is moved there. */
  constructor(months: bigint, days: bigint, seconds: bigint, nanos: bigint) {
    const rest = ((nanos % NANOS_OF_SECOND) + NANOS_OF_SECOND) % NANOS_OF_SECOND;
    this.months = months;
    this.days = days;
    this.seconds = seconds + (nanos - rest) / NANOS_OF_SECOND;
    this.nanos = rest;
  }

  /** ISO 8601 as Neo4j writes it: `P1Y2M3DT4H5M6.7S`, each part with its own sign. */
  toString(): string {
    const years = part(this.months / 12n, "Y") + part(this.months % 12n, "M") + part(this.days, "D");
    const clock = this.#clock();
    return years + clock === "" ? "PT0S" : `P${years}${clock === "" ? "" : `T${clock}`}`;
  }

  #clock(): string {
    const total = this.seconds * NANOS_OF_SECOND + this.nanos;
    const size = total < 0n ? -total : total;
    const sign = total < 0n ? "-" : "";
    const seconds = size / NANOS_OF_SECOND;
    const fraction = String(size % NANOS_OF_SECOND)
      .padStart(9, "0")
      .replace(/0+$/, "");
    const signed = (value: bigint, unit: string) => (value === 0n ? "" : `${sign}${value}${unit}`);
    const rest = seconds % 60n;
    const last = rest === 0n && fraction === "" ? "" : `${sign}${rest}${fraction === "" ? "" : `.${fraction}`}S`;
    return signed(seconds / 3600n, "H") + signed((seconds / 60n) % 60n, "M") + last;
  }

  toJSON(): string {
    return this.toString();
  }
}

function part(value: bigint, unit: string): string {
  return value === 0n ? "" : `${value}${unit}`;
}
