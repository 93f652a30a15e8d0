import { CalendarDate } from "../../model/calendar-date.ts";
import { dateText } from "../../model/date-text.ts";
import type { Comparison, ReasonId } from "../../resources/comparison.schema.ts";
import type { ClaimRelation } from "./claim-relation.ts";
import type { Days, Statement } from "./statement.ts";

/** The name of an actor in a language; undefined where none is known. */
export type NameOf = (id: string, language: Language) => string | undefined;
type Language = "en" | "ar";

/** Words for people, filled with what two statements say. */
export class Reasons {
  readonly #phrases: Comparison["reasons"];
  readonly #nameOf: NameOf;

  constructor(phrases: Comparison["reasons"], nameOf: NameOf) {
    this.#phrases = phrases;
    this.#nameOf = nameOf;
  }

  of(reason: ReasonId, left: Statement, right: Statement): ClaimRelation["reason"] {
    return (language) => {
      const values = this.#values(left, right, language);
      return this.#phrases[reason][language].replace(
        /\{(\w+)\}/gu,
        (whole, key: string) => values[key as keyof typeof values] ?? whole,
      );
    };
  }

  #values(left: Statement, right: Statement, language: Language) {
    return {
      left: this.#origin(left, language),
      right: this.#origin(right, language),
      leftActor: this.#name(left.claim.subject, language),
      rightActor: this.#name(right.claim.subject, language),
      leftCount: left.claim.quantity?.text ?? "1",
      rightCount: right.claim.quantity?.text ?? "1",
      leftDay: dayText(left.dated),
      rightDay: dayText(right.dated),
      leftPlace: this.#place(left, language),
      rightPlace: this.#place(right, language),
      place: this.#place(left, language),
      day: dayText(right.told === null ? null : { start: right.told, end: right.told }),
    };
  }

  #origin({ origin }: Statement, language: Language): string {
    return (language === "en" && origin.actor !== null && this.#nameOf(origin.actor, language)) || origin.name;
  }

  #name(participant: Statement["claim"]["subject"], language: Language): string {
    return participant ? (this.#nameOf(participant.id, language) ?? participant.name) : "–";
  }

  #place({ claim, where }: Statement, language: Language): string {
    const place = [claim.place, claim.object].find((each) => each?.id === where);
    return place ? this.#name(place, language) : "–";
  }
}

function dayText(days: Days | null): string {
  if (!days) return "–";
  const day = (epochDay: number) => CalendarDate.fromEpochDay(epochDay).toString();
  return dateText({ start: day(days.start), end: day(days.end) });
}
