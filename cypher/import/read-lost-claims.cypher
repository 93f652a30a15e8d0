// Claims without a document: somebody removed the edge.
MATCH (n:Rawi:Claim)
WHERE NOT EXISTS { MATCH (n)-[:READ_IN]->(:Rawi:Document) }
RETURN n AS node
