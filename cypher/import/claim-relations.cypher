// CONTRADICTS and its kin: one of each kind between two claims.
// TYPE stands for the type: with a parameter in its place an empty server would compare every edge with every other.
UNWIND $rows AS row
MATCH (a:Rawi {id: row.start}), (b:Rawi {id: row.end})
MERGE (a)-[r:TYPE {kind: row.key}]->(b)
SET r += row.properties
RETURN count(r) AS written
