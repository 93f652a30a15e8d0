MATCH (n:Rawi:Document)
RETURN n AS node, n.pushed AS pushed
