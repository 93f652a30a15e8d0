// Labels and properties that Rawi once gave and no longer does are named as gone; those of others stay.
UNWIND $rows AS row
MERGE (n:Rawi {id: row.id})
SET n += row.properties, n:$(row.labels)
REMOVE n:$(row.gone)
RETURN count(n) AS written
