import { CalendarDate } from "../../model/calendar-date.ts";
import { dateText } from "../../model/date-text.ts";
import type { Comparison, ReasonId } from "../../resources/comparison.schema.ts";
import type { ClaimRelation } from "./claim-relation.ts";
import type { Days, Statement } from "./statement.ts";

/** Words for people, filled with what two statements say. */
export class Reasons {
  readonly #phrases: Comparison["reasons"];
  readonly #nameOf: (id: string) => string | undefined;

  constructor(phrases: Comparison["reasons"], nameOf: (id: string) => string | undefined) {
    this.#phrases = phrases;
    this.#nameOf = nameOf;
  }

  of(reason: ReasonId, left: Statement, right: Statement): ClaimRelation["reason"] {
    return (language) => {
      const values = this.#values(left, right);
      return this.#phrases[reason][language].replace(
        /\{(\w+)\}/gu,
        (whole, key: string) => values[key as keyof typeof values] ?? whole,
      );
    };
  }

  #values(left: Statement, right: Statement) {
    return {
      left: left.origin.name,
      right: right.origin.name,
      leftActor: this.#name(left.claim.subject),
      rightActor: this.#name(right.claim.subject),
      leftCount: left.claim.quantity?.text ?? "1",
      rightCount: right.claim.quantity?.text ?? "1",
      leftDay: dayText(left.dated),
      rightDay: dayText(right.dated),
      leftPlace: this.#place(left),
      rightPlace: this.#place(right),
      place: this.#place(left),
      day: dayText(right.told === null ? null : { start: right.told, end: right.told }),
    };
  }

  #name(participant: Statement["claim"]["subject"]): string {
    return participant ? (this.#nameOf(participant.id) ?? participant.name) : "–";
  }

  #place({ claim, where }: Statement): string {
    const place = [claim.place, claim.object].find((each) => each?.id === where);
    return place ? this.#name(place) : "–";
  }
}

function dayText(days: Days | null): string {
  if (!days) return "–";
  const day = (epochDay: number) => CalendarDate.fromEpochDay(epochDay).toString();
  return dateText({ start: day(days.start), end: day(days.end) });
}
