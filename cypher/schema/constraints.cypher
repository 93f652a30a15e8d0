// An id is unique among the nodes of Rawi; nodes of others may have what ids they like.
CREATE CONSTRAINT rawi_id IF NOT EXISTS FOR (n:Rawi) REQUIRE n.id IS UNIQUE;

// One note of what was pushed last.
CREATE CONSTRAINT rawi_push IF NOT EXISTS FOR (p:RawiPush) REQUIRE p.id IS UNIQUE;
