/* The graph of examples/ and the statements into which questions about it are read. */
import { ask } from "../../src/answers/ask.ts";
import { askedGraph } from "../../src/answers/asked-graph.ts";
import { readDocuments } from "../../src/documents/index.ts";
import { assembleGraph } from "../../src/graph/assemble-graph.ts";
import { linkClaims } from "../../src/graph/link-claims.ts";
import type { Document } from "../../src/model/document.ts";
import type { GraphView } from "../../src/model/graph.ts";
import type { CypherStatement } from "../../src/model/store.ts";
import { linkKnowledge } from "../../src/pipeline.ts";
import { memoryStore } from "../../src/stores/memory-store.ts";
import { reader } from "../support/reading.ts";

const QUESTIONS = [
  "who attacked the prison?",
  "who claimed responsibility for the attack?",
  "whom did Islamic State attack?",
  "who controls the prison?",
  "did the SDF capture the prison?",
  "was the prison attacked?",
  "how many were killed?",
  "how many SDF fighters were killed according to SOHR?",
  "when was the prison attacked?",
  "where were people killed?",
  "what did the SDF do?",
  "who says that the SDF controls the prison?",
  "من هاجم السجن؟",
  "من هاجم سجن الصناعة؟",
  "من تبنى الهجوم؟",
  "من سيطر على السجن؟",
  "هل سيطرت قسد على سجن الصناعة؟",
  "هل هاجم تنظيم الدولة السجن؟",
  "كم قتيلا سقط؟",
  "كم عدد القتلى؟",
  "متى هاجم التنظيم السجن؟",
  "أين وقع الهجوم؟",
  "ماذا فعلت قسد؟",
  "من قال إن قسد سيطرت على السجن؟",
];

const documents: Document[] = [];
for await (const result of readDocuments(["examples"], { furniture: reader.resources.words.furniture })) {
  if ("document" in result) documents.push(result.document);
}
const records = documents.flatMap((document) => reader.read(document));
const linked = linkClaims(documents, records, [], linkKnowledge(reader));
const links = { relations: linked.relations, apart: linked.identities.apart };

export const examples: GraphView = assembleGraph(
  documents,
  linked.claims,
  reader.resources,
  reader.entities,
  links,
).view;

/** Of the questions that are understood. */
export const askedStatements: { readonly question: string; readonly statement: CypherStatement }[] = [];

const memory = memoryStore(examples);
for (const question of QUESTIONS) {
  const recording = {
    ...memory,
    run: (statement: CypherStatement) => {
      askedStatements.push({ question, statement });
      return memory.run(statement);
    },
  };
  await ask(question, askedGraph(recording, reader, linked));
}
