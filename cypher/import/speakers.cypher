// SAID_BY: one source may stand at several places of a chain.
UNWIND $rows AS row
MATCH (a:Rawi {id: row.start}), (b:Rawi {id: row.end})
MERGE (a)-[r:$(row.type) {hop: row.key}]->(b)
SET r += row.properties
RETURN count(r) AS written
