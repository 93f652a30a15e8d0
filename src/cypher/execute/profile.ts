import type { Batches, Operator } from "./rows.ts";

/** What one stage of a plan did: the rows it gave, and the milliseconds that it and all before it took. */
export interface StageRecord {
  rows: number;
  milliseconds: number;
}

/** Looks over the shoulder of a running plan. */
export class Profile {
  readonly #stages = new Map<Operator, StageRecord>();

  recordOf(operator: Operator): StageRecord {
    const record = this.#stages.get(operator) ?? { rows: 0, milliseconds: 0 };
    this.#stages.set(operator, record);
    return record;
  }

  *watch(operator: Operator, output: Batches): Batches {
    const record = this.recordOf(operator);
    while (true) {
      const from = performance.now();
      const step = output.next();
      record.milliseconds += performance.now() - from;
      if (step.done) return;
      record.rows += step.value.length;
      yield step.value;
    }
  }
}
