// Actors and locations, which belong to no single document.
MATCH (n:Rawi)
WHERE NOT n:Claim AND NOT n:Document
RETURN n AS node
