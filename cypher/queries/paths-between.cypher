// How two actors or places hang together: the shortest chains of claims between them, at most four long.
// @param  from  string  name or id of one
// @param  to    string  name or id of the other
// @returns length, names, relations, claims
// @runs    memory, neo4j
MATCH (a:Rawi), (b:Rawi)
WHERE (a:Actor OR a:Location) AND (a.id = $from OR a.name = $from OR a.nameEn = $from OR $from IN a.aliases)
  AND (b:Actor OR b:Location) AND (b.id = $to OR b.name = $to OR b.nameEn = $to OR $to IN b.aliases) AND a <> b
MATCH path = allShortestPaths((a)-[*..4]-(b))
WHERE all(r IN relationships(path) WHERE r.claim IS NOT NULL)
RETURN length(path) AS length, [n IN nodes(path) | n.name] AS names, [r IN relationships(path) | type(r)] AS relations,
  [r IN relationships(path) | r.claim] AS claims
ORDER BY names, claims
