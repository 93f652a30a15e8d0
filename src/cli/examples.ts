/** For the end of each command's --help: one line each, as typed. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  extract: ["rawi extract articles/ --format jsonl > claims.jsonl"],
  build: ["rawi build articles/", "rawi build articles/ --with my-names --graph prison.graph.jsonl"],
  ask: [
    'rawi ask "who attacked the prison?"',
    'rawi ask "how many civilians were killed according to SOHR?" --format json',
  ],
  query: [
    "rawi query 'MATCH (a:Actor)-[r:STRUCK]->(b) RETURN a.name, b.name, r.source, r.quote'",
    "rawi query --saved timeline-of-actor -p actor=SDF",
  ],
  show: ['rawi show "SDF" --depth 2', "rawi show 03-control-claimed.txt --text"],
  documents: ["rawi documents"],
  contradictions: ["rawi contradictions --as-of 2022-01-31"],
  corroboration: ["rawi corroboration --format jsonl"],
  sources: ["rawi sources"],
  merge: ['rawi merge "SDF" "the Forces" --because "so in every text"'],
  split: ['rawi split "SDF" "the Forces" --because "another army"'],
  reject: ['rawi reject f4300740b25b39e7 --because "misread"'],
  restore: ["rawi restore f4300740b25b39e7"],
  decisions: ["rawi decisions"],
  undo: ["rawi undo 2"],
  forget: ["rawi forget articles/old.txt"],
  export: [
    "rawi export graphml graph.graphml --profile apps",
    'rawi export html prison.html --of "Ghuwayran prison" --lang ar',
    "rawi export gexf strikes.gexf --of \"MATCH (c:Claim {relation: 'STRUCK'}) RETURN c\"",
  ],
  push: ["rawi push bolt://localhost:7687 --dry-run"],
  shell: [
    "rawi shell",
    "rawi shell -c 'who attacked the prison?' -c '.why 1'",
    "echo 'who attacked the prison?' | rawi shell",
  ],
  view: ["rawi view --graph prison.graph.jsonl --lang ar"],
  completion: ["rawi completion bash > ~/.local/share/bash-completion/completions/rawi"],
  doctor: ["rawi doctor --neo4j bolt://localhost:7687"],
};

export function examplesOf(command: string): string {
  const lines = EXAMPLES[command] ?? [];
  return `\n${lines.length > 1 ? "Examples" : "Example"}:\n${lines.map((line) => `  ${line}`).join("\n")}`;
}
