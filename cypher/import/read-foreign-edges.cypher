// Relationships of others that would go with nodes that are removed.
UNWIND $ids AS id
MATCH (n:Rawi {id: id})-[r]-(other)
WHERE NOT other:Rawi
RETURN count(r) AS edges
