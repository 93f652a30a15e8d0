// Claims that a text makes in its own voice, with the publisher who answers for them; none for an unknown publisher.
// @returns publisher, document, claim, relation, quote
// @runs    memory, neo4j
MATCH (c:Claim:Rawi)-[:READ_IN]->(d:Document)
WHERE NOT EXISTS { MATCH (c)-[:SAID_BY]->() }
RETURN d.publisher AS publisher, d.path AS document, c.id AS claim, c.relation AS relation, c.quote AS quote
ORDER BY publisher, document, claim
