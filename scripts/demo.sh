#!/usr/bin/env bash
# Builds a graph from the examples and asks it two questions.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
graph="$folder/examples.jsonl"
node dist/cli.js build examples --graph "$graph"
echo; echo "Who attacked what, according to whom?"
node dist/cli.js query 'MATCH (a)-[r:ATTACKED|STRUCK|BOMBED]->(b) RETURN a.name AS who, type(r) AS did, b.name AS whom, r.source AS source, r.quote AS quote, r.start AS offset ORDER BY who, source' --graph "$graph" --format table
echo; echo "Who says that the prison was taken, and who denies it?"
node dist/cli.js query 'MATCH (c:Claim {relation: "CONTROLS"})-[:READ_IN]->(d:Document) RETURN c.polarity AS polarity, d.publisher AS publisher, c.chain AS chain, c.quote AS quote, d.path AS document, c.start AS offset ORDER BY polarity, document' --graph "$graph" --format table
