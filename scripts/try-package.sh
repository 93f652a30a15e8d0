#!/usr/bin/env bash
# Packs the package, installs the tarball into an empty folder, and runs its `rawi` there on the examples.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$root"
tarball=$(npm pack --silent --pack-destination "$folder" | tail -n 1)
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent "./$tarball"
npx rawi extract node_modules/rawi/examples --format jsonl >claims.jsonl
claims=$(wc -l <claims.jsonl)
echo "The packed rawi reads $claims claims from its examples."
[ "$claims" -gt 10 ]
npx rawi build node_modules/rawi/examples
npx rawi export html page.html
grep -q 'id="rawi-graph"' page.html
