// The first statement of every batch: takes the lock, and finds nothing when another push has started since.
MATCH (p:RawiPush {id: 'rawi', run: $run})
SET p.run = $run
RETURN count(p) AS written
