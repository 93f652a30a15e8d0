// A document that is being rewritten counts as not pushed until all of it is there.
UNWIND $rows AS row
MATCH (d:Rawi:Document {id: row.id})
REMOVE d.pushed
RETURN count(d) AS written
