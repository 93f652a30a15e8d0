UNWIND $documents AS id
MATCH (:Rawi:Document {id: id})<-[:READ_IN]-(a:Rawi:Claim)-[r]->(b:Rawi)
WHERE type(r) IN $types
RETURN id AS owner, r AS relationship, a.id AS start, b.id AS end
