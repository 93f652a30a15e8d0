// Pairs of claims that cannot both be true, with their sources and words.
// @returns kind, left, leftSource, leftQuote, right, rightSource, rightQuote, reason
// @runs    memory, neo4j
MATCH (l:Claim:Rawi)-[x:CONTRADICTS]->(r:Claim)
RETURN x.kind AS kind, l.id AS left, l.source AS leftSource, l.quote AS leftQuote,
  r.id AS right, r.source AS rightSource, r.quote AS rightQuote, x.reason AS reason
ORDER BY kind, left, right
