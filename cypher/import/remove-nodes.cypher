UNWIND $rows AS row
MATCH (n:Rawi {id: row.id})
DETACH DELETE n
