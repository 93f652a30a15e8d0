// SUBJECT, OBJECT, AT, READ_IN, and CONTRADICTS and its kin between claims: one of a type between two nodes.
// TYPE stands for the type: with a parameter in its place an empty server would compare every edge with every other.
UNWIND $rows AS row
MATCH (a:Rawi {id: row.start}), (b:Rawi {id: row.end})
MERGE (a)-[r:TYPE]->(b)
SET r += row.properties
RETURN count(r) AS written
