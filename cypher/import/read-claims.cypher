UNWIND $documents AS id
MATCH (n:Rawi:Claim)-[:READ_IN]->(:Rawi:Document {id: id})
RETURN id AS owner, n AS node
