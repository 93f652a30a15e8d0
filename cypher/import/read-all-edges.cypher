MATCH (a:Rawi)-[r]->(b:Rawi)
RETURN r AS relationship, a.id AS start, b.id AS end
