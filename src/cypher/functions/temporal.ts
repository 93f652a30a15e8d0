import type { CypherValue } from "../../model/store.ts";
import type { TemporalKind } from "../../model/temporal.ts";
import { durationBetween, durationInDays, durationInMonths, durationInSeconds } from "../temporal/between.ts";
import { converters, present, type TemporalSource } from "../temporal/convert-temporal.ts";
import { withTemporalFaults } from "../temporal/temporal-fault.ts";
import type { Moment } from "../temporal/temporal-parts.ts";
import { truncateTo } from "../temporal/truncate.ts";
import { atInstant, UTC } from "../temporal/zones.ts";
import type { MapValue } from "../values/kind-of.ts";
import { badArgument, type CallContext, type CypherFunction, define } from "./signature.ts";

type MomentKind = Exclude<TemporalKind, "duration">;

const SOURCES: Readonly<Record<MomentKind, string>> = {
  date: "date|localdatetime|datetime",
  localtime: "localtime|time|localdatetime|datetime",
  time: "localtime|time|localdatetime|datetime",
  localdatetime: "date|localdatetime|datetime",
  datetime: "date|localdatetime|datetime",
};

const MOMENT = "date|localtime|time|localdatetime|datetime";

function guarded<Result>(context: CallContext, work: () => Result): Result {
  return withTemporalFaults(context.span, `${context.name}()`, work);
}

/** date(), date.truncate(), date.statement() … of one kind. */
function functionsOf(kind: MomentKind): CypherFunction[] {
  const now = (name: string, clock: (context: CallContext) => bigint) =>
    define(name, ["string?"], kind, ([zone]: [string?], context) =>
      guarded(context, () => present(kind, clock(context), zone ?? null)),
    );
  return [
    define(kind, [`string|map|${SOURCES[kind]}?`], kind, ([source]: [TemporalSource?], context) =>
      guarded(context, () =>
        source === undefined ? present(kind, context.now, null) : converters[kind](source, context.now),
      ),
    ),
    define(
      `${kind}.truncate`,
      ["string", `${MOMENT}?`, "map?"],
      kind,
      ([unit, moment, fields]: [string, (Moment | null)?, MapValue?], context) => {
        if (unit === null || moment === null) throw badArgument(context, "there is nothing to truncate: it is null.");
        return guarded(context, () => truncateTo(kind, unit, moment ?? present(kind, context.now, null), fields ?? {}));
      },
      { passesNull: false },
    ),
    now(`${kind}.transaction`, (context) => context.now),
    now(`${kind}.statement`, (context) => context.now),
    now(`${kind}.realtime`, () => BigInt(Date.now()) * 1_000_000n),
  ];
}

function between(name: string, measure: (from: Moment, to: Moment) => CypherValue): CypherFunction {
  return define(`duration.${name}`, [MOMENT, MOMENT], "duration", ([from, to]: [Moment, Moment], context) =>
    guarded(context, () => measure(from, to)),
  );
}

/** Days, times, moments and durations. The present is that of UTC, and one for all calls of a query. */
export const temporalFunctions: readonly CypherFunction[] = [
  ...functionsOf("date"),
  ...functionsOf("localtime"),
  ...functionsOf("time"),
  ...functionsOf("localdatetime"),
  ...functionsOf("datetime"),
  define("datetime.fromepoch", ["integer", "integer"], "datetime", ([seconds, nanos]: [bigint, bigint], context) =>
    guarded(context, () => atInstant(seconds * 1_000_000_000n + nanos, UTC)),
  ),
  define("datetime.fromepochmillis", ["integer"], "datetime", ([millis]: [bigint], context) =>
    guarded(context, () => atInstant(millis * 1_000_000n, UTC)),
  ),
  define("duration", ["string|map|duration"], "duration", ([source]: [TemporalSource], context) =>
    guarded(context, () => converters.duration(source, context.now)),
  ),
  between("between", durationBetween),
  between("inMonths", durationInMonths),
  between("inDays", durationInDays),
  between("inSeconds", durationInSeconds),
  define("timestamp", [], "integer", (_args, context) => context.now / 1_000_000n),
];
