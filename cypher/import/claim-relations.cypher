// CONTRADICTS and its kin: one of each kind between two claims.
UNWIND $rows AS row
MATCH (a:Rawi {id: row.start}), (b:Rawi {id: row.end})
MERGE (a)-[r:$(row.type) {kind: row.key}]->(b)
SET r += row.properties
RETURN count(r) AS written
