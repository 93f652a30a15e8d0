// Whoever sets `run` last is the one who pushes: batches of earlier runs are refused from then on.
MERGE (p:RawiPush {id: 'rawi'})
SET p.run = $run, p.graph = $graph, p.labels = $labels, p.types = $types, p.keys = $keys, p.loose = $loose
RETURN count(p) AS written
