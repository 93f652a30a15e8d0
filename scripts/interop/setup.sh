#!/bin/sh
# Python programs that read what Rawi exports, for tests/interop: networkx, igraph, and lxml for the schema.
# Installs them into .venv of this repository unless they are there. PYTHON names another interpreter to make it with.
set -eu
cd "$(dirname "$0")/../.."
[ -x .venv/bin/python ] || "${PYTHON:-python3}" -m venv .venv
.venv/bin/python -c 'import igraph, lxml, networkx' 2>/dev/null ||
  .venv/bin/python -m pip install --quiet --disable-pip-version-check networkx igraph lxml
.venv/bin/python -c 'import igraph, lxml.etree, networkx
print("networkx", networkx.__version__, "igraph", igraph.__version__, "lxml", lxml.etree.__version__)'
