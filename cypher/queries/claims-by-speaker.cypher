// What somebody is quoted with, at whatever place of a chain: hop 0 spoke himself, the others passed it on.
// @param  speaker  string  name or id of the speaker
// @returns claim, hop, relation, subject, object, polarity, document, quote
// @runs    memory, neo4j
MATCH (s:Actor:Rawi)<-[said:SAID_BY]-(c:Claim)-[:READ_IN]->(d:Document)
WHERE s.id = $speaker OR s.name = $speaker OR s.nameEn = $speaker OR $speaker IN s.aliases
OPTIONAL MATCH (c)-[:SUBJECT]->(a)
OPTIONAL MATCH (c)-[:OBJECT]->(b)
RETURN c.id AS claim, said.hop AS hop, c.relation AS relation, a.name AS subject, b.name AS object,
  c.polarity AS polarity, d.path AS document, c.quote AS quote
ORDER BY claim, hop
