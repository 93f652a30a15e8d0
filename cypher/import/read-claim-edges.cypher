// In two clauses, because one pattern never binds an edge twice and READ_IN itself is asked for.
UNWIND $documents AS id
MATCH (:Rawi:Document {id: id})<-[:READ_IN]-(a:Rawi:Claim)
MATCH (a)-[r]->(b:Rawi)
WHERE type(r) IN $types
RETURN id AS owner, r AS relationship, a.id AS start, b.id AS end
