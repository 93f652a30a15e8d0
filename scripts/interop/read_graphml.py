"""Reads a GraphML file with networkx and igraph and prints what each of them sees, as one JSON object.

Usage: read_graphml.py FILE [SCHEMA_FOLDER]

{"networkx": {"nodes": {ID: {ATTRIBUTE: VALUE}}, "edges": [[SOURCE, TARGET, KEY, {...}]]}, "igraph": {...},
 "schema": null | [FAULT, ...]}
"""

import json
import math
import sys
import warnings
from pathlib import Path

import igraph
import networkx
from lxml import etree


def plain(value):
    """JSON has neither NaN nor infinity: they become strings."""
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value


def attributes(values):
    return {name: plain(value) for name, value in values.items()}


def read_networkx(path):
    graph = networkx.read_graphml(path, force_multigraph=True)
    return {
        "multigraph": graph.is_multigraph() and graph.is_directed(),
        "nodes": {node: attributes(values) for node, values in graph.nodes(data=True)},
        "edges": [
            [source, target, key, attributes(values)]
            for source, target, key, values in graph.edges(keys=True, data=True)
        ],
    }


def read_igraph(path):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        graph = igraph.Graph.Read_GraphML(path)
    ids = graph.vs["id"] if graph.vcount() else []
    return {
        "warnings": [str(warning.message) for warning in caught],
        "nodes": {vertex["id"]: attributes(vertex.attributes()) for vertex in graph.vs},
        "edges": [[ids[edge.source], ids[edge.target], None, attributes(edge.attributes())] for edge in graph.es],
    }


def validate(path, folder):
    schema = etree.XMLSchema(etree.parse(str(Path(folder) / "graphml.xsd")))
    schema.validate(etree.parse(path, etree.XMLParser(huge_tree=True)))
    return [f"{fault.line}: {fault.message}" for fault in schema.error_log]


def main():
    path = sys.argv[1]
    folder = sys.argv[2] if len(sys.argv) > 2 else None
    json.dump(
        {
            "networkx": read_networkx(path),
            "igraph": read_igraph(path),
            "schema": validate(path, folder) if folder else None,
        },
        sys.stdout,
    )


main()
