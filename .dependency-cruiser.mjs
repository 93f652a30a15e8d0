/** Who may import whom (src/README.md). Every rule argues for itself. */
// A question is read with the stages of a document (design.md, section 5), so answers stand above the five.
const stages = "documents|tokens|mentions|claims|graph";
const rule = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

export default {
  forbidden: [
    rule(
      "model-imports-nothing",
      "The nouns stand below everything.",
      { path: "^src/model/" },
      { pathNot: "^src/model/" },
    ),
    rule("no-cycles", "A cycle hides an order of work.", {}, { circular: true }),
    rule(
      "patterns-know-the-model",
      "The matcher knows no words and no stages.",
      { path: "^src/patterns/" },
      { path: "^src/(?!model/|patterns/)" },
    ),
    rule(
      "resources-know-the-model",
      "Data files are read before anything is understood.",
      { path: "^src/resources/" },
      { path: "^src/(?!model/|resources/)" },
    ),
    rule(
      "languages-are-no-stages",
      "A language serves stages.",
      { path: "^src/languages/" },
      { path: "^src/(?!model/|resources/|patterns/|languages/)" },
    ),
    rule(
      "stages-apart",
      "If a stage wants another stage's helper, the helper belongs in the workshop.",
      { path: `^src/(${stages})/` },
      { path: `^src/(${stages})/`, pathNot: "^src/$1/" },
    ),
    rule(
      "stages-know-no-language",
      "Stages get a Language; what is Arabic stays in languages/ar.",
      { path: "^src/(documents|tokens|mentions|claims|graph)/" },
      { path: "^src/languages/ar/" },
    ),
    rule(
      "cypher-knows-no-linguistics",
      "The engine runs over a GraphView, whoever made it.",
      { path: "^src/cypher/" },
      { path: "^src/(?!model/|cypher/)" },
    ),
    rule(
      "exports-know-the-model",
      "An exporter runs over a GraphView.",
      { path: "^src/exports/" },
      { path: "^src/(?!model/|exports/)" },
    ),
    rule(
      "neo4j-driver-at-home",
      "One folder knows the driver; the rest knows a GraphStore.",
      { path: "^src/", pathNot: "^src/stores/neo4j/" },
      { path: "node_modules/neo4j-driver" },
    ),
    rule(
      "nobody-imports-the-doors",
      "Doors put things together.",
      { path: "^src/(?!cli|shell|view)" },
      { path: "^src/(?:cli|shell|view)" },
    ),
    rule(
      "client-runs-in-browsers",
      "Nothing of Node and no words: it gets those with the page. Of the graph, what knows no claims.",
      { path: "^src/view/client/", pathNot: "vite.config" },
      {
        path: "^src/(?!view/client/|model/|exports/|languages/ar/|resources/fill-phrase|graph/(knowledge-graph|property-graph|identity/components)[.])",
      },
    ),
    rule(
      "server-knows-no-client",
      "The client is built, and read as text.",
      { path: "^src/(?!view/client/)" },
      { path: "^src/view/client/" },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
  },
};
