#!/usr/bin/env bash
# Builds a graph from the examples and asks it two questions.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
graph="$folder/examples.jsonl"
node dist/cli.js build examples --graph "$graph" 2>&1 | grep -v '^Written to'
for question in "من هاجم سجن الصناعة؟" "did the SDF capture the prison?"; do
  echo
  echo "$ rawi ask \"$question\""
  node dist/cli.js ask "$question" --graph "$graph"
done
