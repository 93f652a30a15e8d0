MATCH (a:Rawi)-[r]->(b:Rawi)
WHERE r.document IN $documents AND r.claim IS NOT NULL AND type(r) IN $types
RETURN r.document AS owner, r AS relationship, a.id AS start, b.id AS end
