MATCH (n:Rawi)
RETURN n AS node
