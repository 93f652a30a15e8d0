// Whom an actor has to do with, by what and how often it is claimed; negated claims apart.
// @param  actor  string  name or id of the actor
// @returns relation, towards, other, polarity, claims, sources
// @runs    memory, neo4j
MATCH (a:Actor:Rawi)-[r]-(b:Rawi)
WHERE r.claim IS NOT NULL AND (a.id = $actor OR a.name = $actor OR a.nameEn = $actor OR $actor IN a.aliases)
RETURN type(r) AS relation, startNode(r) = a AS towards, b.name AS other, r.polarity AS polarity,
  count(DISTINCT r.claim) AS claims, count(DISTINCT r.source) AS sources
ORDER BY claims DESC, relation, towards, other, polarity
