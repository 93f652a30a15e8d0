import type { ClaimRecord } from "../../model/claim.ts";
import type { Entity } from "../../model/entity.ts";

/** What bodies are built from: data files, and what documents say of offices and parts. */
export interface BodyKnowledge {
  readonly entities: ReadonlyMap<string, Entity>;
  actorOf(id: string): string;
  /** Whether the holder of an office with this title speaks for his body. */
  speaksForBody(title: string): boolean;
}

/** Nobody belongs to more wholes above each other than this. */
const DEPTH = 8;
const LOCATIONS = new Set(["Place", "Facility"]);

/** Who speaks for whom, who belongs to whom, who is with or against whom; ids are those of actors. */
export class Bodies {
  /** Person or agency to the bodies it speaks for, best first. */
  readonly #speaksFor = new Map<string, string[]>();
  /** Part to whole: units, organs, places in places. */
  readonly #wholes = new Map<string, Set<string>>();
  /** Member to alliance; members keep their own voice. */
  readonly #alliances = new Map<string, Set<string>>();
  readonly #opponents = new Map<string, Set<string>>();
  readonly #countries = new Map<string, string>();
  /** Actors of which the data files say whose they are. */
  readonly #placed = new Set<string>();
  readonly #above = new Map<string, ReadonlySet<string>>();
  readonly #aboveAll = new Map<string, ReadonlySet<string>>();

  constructor(claims: readonly ClaimRecord[], knowledge: BodyKnowledge) {
    for (const entity of knowledge.entities.values()) this.#declare(entity, knowledge);
    // In the order of ids, so that the order of the input says nothing.
    const stated = claims.filter((claim) => claim.polarity === "affirmed" && claim.modality === "asserted");
    for (const claim of stated.toSorted((left, right) => (left.id < right.id ? -1 : 1))) this.#learn(claim, knowledge);
  }

  /** The body whose words these are; the actor itself when it speaks for itself. */
  bodyOf(id: string): string {
    let body = id;
    const seen = new Set([id]);
    for (;;) {
      const next: string | undefined = this.#speaksFor.get(body)?.[0];
      if (next === undefined || seen.has(next)) return body;
      seen.add(next);
      body = next;
    }
  }

  /** One is the other, a part of it, or its organ. */
  belongs(part: string, whole: string): boolean {
    return part === whole || this.#up(part, this.#above, [this.#wholes]).has(whole);
  }

  /** Either belongs to the other. */
  oneBody(left: string, right: string): boolean {
    return this.belongs(left, right) || this.belongs(right, left);
  }

  /** Either belongs to the other, allies and members included. */
  related(left: string, right: string): boolean {
    return left === right || this.#allAbove(left).has(right) || this.#allAbove(right).has(left);
  }

  /** Related, members of one alliance, or of one country and against one enemy without being against each other. */
  actTogether(left: string, right: string): boolean {
    if (this.related(left, right)) return true;
    const theirs = this.#allAbove(right);
    if ([...this.#allAbove(left)].some((whole) => theirs.has(whole))) return true;
    const country = this.#countries.get(left);
    if (country === undefined || country !== this.#countries.get(right) || this.opposed(left, right)) return false;
    const enemies = this.#opponents.get(right);
    return [...(this.#opponents.get(left) ?? [])].some((enemy) => enemies?.has(enemy));
  }

  /** Declared as opponents, they or the bodies above them. */
  opposed(left: string, right: string): boolean {
    if (this.related(left, right)) return false;
    const lefts = [left, ...this.#allAbove(left)];
    const rights = [right, ...this.#allAbove(right)];
    return lefts.some((a) => rights.some((b) => this.#opponents.get(a)?.has(b) || this.#opponents.get(b)?.has(a)));
  }

  /** Wholes of a part (places around a place), all of them. */
  wholesOf(id: string): ReadonlySet<string> {
    return this.#up(id, this.#above, [this.#wholes]);
  }

  #allAbove(id: string): ReadonlySet<string> {
    return this.#up(id, this.#aboveAll, [this.#wholes, this.#alliances]);
  }

  #up(
    id: string,
    known: Map<string, ReadonlySet<string>>,
    ways: readonly ReadonlyMap<string, ReadonlySet<string>>[],
  ): ReadonlySet<string> {
    const before = known.get(id);
    if (before) return before;
    const found = new Set<string>();
    let level = [id];
    for (let depth = 0; depth < DEPTH && level.length > 0; depth++) {
      const next = level.flatMap((each) => ways.flatMap((way) => [...(way.get(each) ?? [])]));
      level = next.filter((each) => each !== id && !found.has(each));
      for (const each of level) found.add(each);
    }
    known.set(id, found);
    return found;
  }

  #declare(entity: Entity, { actorOf }: BodyKnowledge): void {
    const id = actorOf(entity.id);
    const person = entity.type === "Person";
    if (!person || entity.speaksFor !== null || entity.leads.length + entity.memberOf.length > 0) this.#placed.add(id);
    if (entity.speaksFor !== null) this.#speak(id, actorOf(entity.speaksFor));
    // A state that leads an alliance speaks for itself.
    for (const body of entity.leads) {
      if (person) this.#speak(id, actorOf(body));
      else add(this.#alliances, id, actorOf(body));
    }
    for (const whole of entity.partOf) add(this.#wholes, id, actorOf(whole));
    for (const whole of entity.memberOf) add(person ? this.#wholes : this.#alliances, id, actorOf(whole));
    if (entity.in !== null) add(this.#wholes, id, actorOf(entity.in));
    if (entity.country !== null) this.#countries.set(id, entity.country);
    for (const opponent of entity.opposes) add(this.#opponents, id, actorOf(opponent));
  }

  /**
   * Offices and parts that a document states, of those of whom the data files say nothing: a town, an army or a minister
   * that they know is where they put it, and one sentence misread would join it to half of the graph.
   */
  #learn(claim: ClaimRecord, knowledge: BodyKnowledge): void {
    const { relation, subject, object } = claim;
    if (!subject || !object || this.#placed.has(subject.id)) return;
    const [part, whole] = [subject.id, object.id];
    const person = subject.type === "Person" || subject.type === "Source";
    if (relation === "PART_OF") this.#join(part, whole);
    if (relation === "LOCATED_IN" && LOCATIONS.has(object.type)) this.#join(part, whole);
    if (LOCATIONS.has(object.type)) return;
    if (relation === "SPOKESPERSON_OF" || (relation === "LEADS" && person)) this.#speak(part, whole);
    if (relation === "LEADS" && !person) add(this.#alliances, part, whole);
    if (relation !== "MEMBER_OF") return;
    if (!person) add(this.#alliances, part, whole);
    else if (knowledge.speaksForBody(claim.trigger.text)) this.#speak(part, whole);
    else this.#join(part, whole);
  }

  #speak(who: string, body: string): void {
    if (who === body) return;
    const bodies = this.#speaksFor.get(who);
    if (!bodies) this.#speaksFor.set(who, [body]);
    else if (!bodies.includes(body)) bodies.push(body);
    this.#join(who, body);
  }

  /** A whole is no part of its part: the first word counts. */
  #join(part: string, whole: string): void {
    if (part !== whole && !this.#up(whole, new Map(), [this.#wholes]).has(part)) add(this.#wholes, part, whole);
  }
}

function add(lists: Map<string, Set<string>>, key: string, value: string): void {
  if (key === value) return;
  const list = lists.get(key);
  if (list) list.add(value);
  else lists.set(key, new Set([value]));
}
