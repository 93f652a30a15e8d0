import { describe, expect, it } from "vitest";
import { ask } from "../../src/answers/ask.ts";
import { askedGraph } from "../../src/answers/asked-graph.ts";
import { renderAnswer } from "../../src/answers/render-answer.ts";
import { assembleGraph } from "../../src/graph/assemble-graph.ts";
import { linkClaims } from "../../src/graph/link-claims.ts";
import type { Document } from "../../src/model/document.ts";
import { linkKnowledge } from "../../src/pipeline.ts";
import { memoryStore } from "../../src/stores/memory-store.ts";
import { documentOf, reader } from "../support/reading.ts";

const TEXTS: readonly (readonly [publisher: string, text: string])[] = [
  ["وكالة الشروق", "هاجم مسلحو تنظيم الدولة سجن الصناعة في مدينة الحسكة مساء الخميس."],
  ["صحيفة المدى", "قالت قوات سوريا الديمقراطية إن تنظيم الدولة هاجم سجن الصناعة."],
  ["شبكة الفرات", "سيطرت قوات سوريا الديمقراطية على سجن الصناعة بالكامل يوم الجمعة."],
  ["موقع الجسر", "أكد مصدر عسكري أن قوات سوريا الديمقراطية لم تسيطر على سجن الصناعة حتى الآن."],
  ["قناة الأفق", "قال المرصد السوري لحقوق الإنسان إن خمسة مدنيين قتلوا في الاشتباكات."],
  ["قناة الأفق", "قصفت طائرات التحالف الدولي حي غويران يوم الجمعة."],
];

const documents: Document[] = TEXTS.map(([publisher, text], index) =>
  documentOf(text, { id: `d${index}`, path: `d${index}.txt`, publisher }),
);
const claims = documents.flatMap((document) => reader.read(document));
const { view } = assembleGraph(documents, claims, reader.resources, reader.entities);
const graph = askedGraph(memoryStore(view), reader, linkClaims(documents, claims, [], linkKnowledge(reader)));
const asked = (question: string) => ask(question, graph);
const firstName = async (question: string) => (await asked(question)).answers[0]?.participant?.name;
const nameIdOf = (text: string) =>
  claims.flatMap((each) => [each.subject, each.object]).find((each) => each?.mention?.text.includes(text))?.id;
const nameOf = (id: string) =>
  claims.flatMap((each) => [each.subject, each.object, each.place]).find((each) => each?.id === id)?.name;

describe("a question", () => {
  it("who: best supported first, with the evidence", async () => {
    const answer = await asked("من هاجم سجن الصناعة؟");
    expect(answer.kind).toBe("who");
    expect(answer.answers[0]?.value).toContain("الدولة");
    expect(answer.answers.flatMap((each) => each.claims).sort()).toEqual(answer.evidence.map((each) => each.id).sort());
    const total = new Set(answer.evidence.map((each) => each.document.publisher));
    expect([...total].sort()).toEqual(["صحيفة المدى", "وكالة الشروق"].sort());
  });

  it("means by a description whoever the graph calls so", async () => {
    expect(await firstName("من هاجم السجن؟")).toBe(await firstName("من هاجم سجن الصناعة؟"));
    expect(await firstName("who attacked the prison?")).toBe(await firstName("من هاجم سجن الصناعة؟"));
  });

  it("yes or no: both sides are shown when sources differ", async () => {
    const answer = await asked("هل سيطرت قسد على السجن؟");
    expect(answer.verdict).toBe("disputed");
    expect(answer.answers.map((each) => each.stance).sort()).toEqual(["affirmed", "negated"]);
    expect(answer.answers.find((each) => each.stance === "negated")).toMatchObject({ origins: [], unnamed: 1 });
  });

  it("nobody says so: unknown", async () => {
    expect((await asked("هل قصفت قسد السجن؟")).verdict).toBe("unknown");
  });

  it("how many: figures with their unit", async () => {
    const arabic = await asked("كم قتيلا سقط؟");
    const english = await asked("How many people were killed?");
    expect(arabic.answers.map((each) => each.value)).toEqual([5]);
    expect(english.answers.map((each) => each.value)).toEqual([5]);
  });

  it("where and when of a strike", async () => {
    const where = await asked("أين قصفت طائرات التحالف الدولي؟");
    expect(where.answers[0]?.value).toBe(nameOf(where.answers[0]?.participant?.id ?? ""));
    expect(String(where.answers[0]?.value)).toContain("غويران");
    expect((await asked("متى قصف التحالف الدولي حي غويران؟")).answers[0]?.value).toBe("2022-01-21");
  });

  it("who says: the innermost source", async () => {
    const answer = await asked("من قال إن تنظيم الدولة هاجم سجن الصناعة؟");
    expect(answer.kind).toBe("sources");
    expect(answer.answers.map((each) => each.value)).toContain("قوات سوريا الديمقراطية");
  });

  it("what did somebody do", async () => {
    const answer = await asked("ماذا فعل التحالف الدولي؟");
    expect(answer.evidence.map((each) => each.relation)).toEqual(["STRUCK"]);
  });

  it("whom did he: the pronoun on the verb says so, whatever the verb", async () => {
    for (const question of ["من الذي قتله تنظيم الدولة؟", "من الذين قتلهم تنظيم الدولة؟"]) {
      const { kind, statement } = await asked(question);
      expect(kind).toBe("who");
      expect(statement?.parameters).toMatchObject({ relations: ["KILLED"], name1: ["isis"] });
      expect(statement?.text).toContain("o IS NOT NULL");
    }
  });

  it("according to somebody: only what he says", async () => {
    const told = await asked("من هاجم سجن الصناعة بحسب قوات سوريا الديمقراطية؟");
    expect(told.evidence.map((each) => each.document.publisher)).toEqual(["صحيفة المدى"]);
    expect((await asked("how many people were killed according to SOHR?")).answers.map((each) => each.value)).toEqual([
      5,
    ]);
    expect((await asked("how many people were killed according to the SDF?")).answers).toEqual([]);
    const said = await asked("ماذا قال المرصد السوري؟");
    expect(said.evidence.map((each) => each.relation)).toEqual(["KILLED"]);
    expect((await asked("what did SOHR say?")).answers.length).toBe(1);
  });

  it("people of a kind are whom the texts call so", async () => {
    expect((await asked("how many civilians were killed?")).answers.map((each) => each.value)).toEqual([5]);
    expect((await asked("كم مدنيا قتل؟")).answers.map((each) => each.value)).toEqual([5]);
    expect((await asked("how many children were killed?")).answers).toEqual([]);
  });

  it("whom a question names it does not ask for", async () => {
    const { statement } = await asked("من هاجم سجن الصناعة؟");
    expect(statement?.parameters.named).toEqual([nameIdOf("سجن الصناعة")]);
    expect(statement?.text).toContain("NOT s.id IN $named");
    expect((await asked("who holds the prison?")).statement?.parameters.relations).toEqual(["CONTROLS"]);
  });

  it("what claims do not name, their documents at least have to speak of", async () => {
    expect((await asked("هل قتل مدير السجن؟")).verdict).toBe("unknown");
    expect((await asked("who claimed responsibility for the attacks in Damascus?")).answers).toEqual([]);
  });

  it("either end of what is done to each other", async () => {
    for (const question of ["who clashed with the SDF?", "مع من اشتبكت قسد؟"])
      expect((await asked(question)).statement?.text).toContain("s.id IN $name1 OR o.id IN $name1");
  });

  it("a day of the week, and two days of one month", async () => {
    const days = async (question: string) => (await asked(question)).statement?.parameters;
    expect(await days("ماذا حدث في الحسكة يوم الجمعة؟")).toMatchObject({ from: "2022-01-21", until: "2022-01-21" });
    const stretch = { from: "2022-01-20", until: "2022-01-22" };
    expect(await days("what happened between 20 and 22 January 2022?")).toMatchObject(stretch);
    expect(await days("ماذا حدث بين 20 و22 كانون الثاني 2022؟")).toMatchObject(stretch);
  });

  it("says what it did not understand, and never answers for somebody else", async () => {
    const stranger = await asked("من هاجم قلعة الزعفران؟");
    expect(stranger).toMatchObject({ kind: "none", statement: null, answers: [] });
    expect(stranger.diagnostics[0]?.code).toBe("ask/unknown-name");
    expect(stranger.diagnostics[0]?.message).toContain("الزعفران");
    expect((await asked("hello there")).diagnostics[0]?.code).toBe("ask/opening");
  });

  it("answers in the words of its language", async () => {
    const layout = { width: null, nameOf: ({ name }: { readonly name: string }) => name };
    const lines = [...renderAnswer(await asked("من هاجم سجن الصناعة؟"), layout)];
    const [line, ...rows] = lines.map(({ text }) => text);
    expect(line).toMatch(/^\p{Script=Arabic}/u);
    expect(rows.join("\n")).toMatch(/«هاجم مسلحو .*»\s+d0\.txt:0/u);
  });
});
