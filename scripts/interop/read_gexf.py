"""Reads a GEXF file with networkx and prints what it sees, as one JSON object.

Usage: read_gexf.py FILE [VERSION]

{"nodes": {ID: {ATTRIBUTE: VALUE}}, "edges": [[SOURCE, TARGET, {...}]]}
"""

import json
import sys

import networkx


def main():
    version = sys.argv[2] if len(sys.argv) > 2 else "1.2draft"
    graph = networkx.read_gexf(sys.argv[1], version=version)
    json.dump(
        {
            "nodes": dict(graph.nodes(data=True)),
            "edges": [[source, target, values] for source, target, values in graph.edges(data=True)],
        },
        sys.stdout,
    )


main()
