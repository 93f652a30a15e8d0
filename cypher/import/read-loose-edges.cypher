// Edges between actors and places that come from no claim.
MATCH (a:Rawi)-[r]->(b:Rawi)
WHERE NOT a:Claim AND r.claim IS NULL AND type(r) IN $types
RETURN r AS relationship, a.id AS start, b.id AS end
