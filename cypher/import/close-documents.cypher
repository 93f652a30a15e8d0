// From here on the next push leaves the document alone as long as its hash is the same.
UNWIND $rows AS row
MATCH (d:Rawi:Document {id: row.id})
SET d.pushed = row.hash
RETURN count(d) AS written
