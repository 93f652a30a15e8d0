// What an actor is said to have done and suffered, day by day; claims without a day come last.
// @param  actor  string  name or id of the actor
// @returns date, role, relation, other, polarity, source, claim, quote
// @runs    memory, neo4j
MATCH (a:Actor:Rawi)<-[role:SUBJECT|OBJECT]-(c:Claim)
WHERE a.id = $actor OR a.name = $actor OR a.nameEn = $actor OR $actor IN a.aliases
OPTIONAL MATCH (c)-[side:SUBJECT|OBJECT]->(b)
WHERE type(side) <> type(role)
RETURN c.dateStart AS date, type(role) AS role, c.relation AS relation, b.name AS other, c.polarity AS polarity,
  c.source AS source, c.id AS claim, c.quote AS quote
ORDER BY date, claim, role
