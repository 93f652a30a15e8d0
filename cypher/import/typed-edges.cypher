// ATTACKED, CONTROLS and the like: one for each claim.
// TYPE stands for the type: with a parameter in its place an empty server would compare every edge with every other.
UNWIND $rows AS row
MATCH (a:Rawi {id: row.start}), (b:Rawi {id: row.end})
MERGE (a)-[r:TYPE {claim: row.key}]->(b)
SET r += row.properties
RETURN count(r) AS written
