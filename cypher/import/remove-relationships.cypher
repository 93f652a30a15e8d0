// The server may give the number of a removed relationship to a new one, hence the type and the label besides.
UNWIND $rows AS row
MATCH (:Rawi)-[r]->(:Rawi)
WHERE elementId(r) = row.id AND type(r) = row.type
DELETE r
