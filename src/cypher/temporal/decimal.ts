import { Duration } from "../../model/duration.ts";
import { TemporalFault } from "./temporal-fault.ts";

/** Fractions are counted exactly, in so many parts of one. */
export const ONE = 10n ** 30n;

/** A number as its decimal digits say, times ONE. */
export function decimalOf(value: number | bigint): bigint {
  if (typeof value === "bigint") return value * ONE;
  if (!Number.isFinite(value)) throw new TemporalFault(`${value} is no length of time.`);
  return decimalOfText(String(value));
}

/** `-12.5`, `1e-7`; digits beyond the thirtieth are dropped. */
export function decimalOfText(text: string): bigint {
  const [, sign, whole, fraction = "", exponent = "0"] = /^([+-]?)(\d*)(?:[.,](\d+))?(?:e([+-]?\d+))?$/.exec(text)!;
  const places = 30 - fraction.length + Number(exponent);
  const digits = BigInt(`${whole}${fraction}`);
  const size = places >= 0 ? digits * 10n ** BigInt(places) : digits / 10n ** BigInt(-places);
  return sign === "-" ? -size : size;
}

/** A month has 30.436875 days on average. */
const DAYS_OF_MONTH = decimalOfText("30.436875");

/** A duration of decimal numbers: what is no whole month is counted in days, what is no whole day in seconds. */
export function approximate(months: bigint, days: bigint, seconds: bigint, nanos: bigint): Duration {
  const allDays = days + ((months % ONE) * DAYS_OF_MONTH) / ONE;
  const allSeconds = seconds + (allDays % ONE) * 86_400n;
  const allNanos = nanos + (allSeconds % ONE) * 1_000_000_000n;
  return checkedDuration(new Duration(months / ONE, allDays / ONE, allSeconds / ONE, allNanos / ONE));
}

export function checkedDuration(duration: Duration): Duration {
  const { months, days, seconds } = duration;
  if ([months, days, seconds].every((value) => BigInt.asIntN(64, value) === value)) return duration;
  throw new TemporalFault("this duration is too long.");
}
