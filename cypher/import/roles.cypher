// SUBJECT, OBJECT, AT, READ_IN: one between two nodes.
UNWIND $rows AS row
MATCH (a:Rawi {id: row.start}), (b:Rawi {id: row.end})
MERGE (a)-[r:$(row.type)]->(b)
SET r += row.properties
RETURN count(r) AS written
