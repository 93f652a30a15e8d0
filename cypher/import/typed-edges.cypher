// ATTACKED, CONTROLS and the like: one for each claim.
UNWIND $rows AS row
MATCH (a:Rawi {id: row.start}), (b:Rawi {id: row.end})
MERGE (a)-[r:$(row.type) {claim: row.key}]->(b)
SET r += row.properties
RETURN count(r) AS written
