Feature: what may be missing

  Background:
    Given the graph:
      """
      CREATE (a:Claim {n: 1})-[:SAID_BY]->(:Source {name: 'Hill Radio'}), (b:Claim {n: 2})
      """

  Scenario: null stands for what is not found
    When asking:
      """
      MATCH (c:Claim) OPTIONAL MATCH (c)-[r:SAID_BY]->(s) RETURN c.n, type(r) AS type, s.name
      """
    Then the rows are:
      | c.n | type      | s.name       |
      | 1   | 'SAID_BY' | 'Hill Radio' |
      | 2   | null      | null         |

  Scenario: WHERE belongs to the optional pattern
    When asking:
      """
      MATCH (c:Claim) OPTIONAL MATCH (c)-[:SAID_BY]->(s) WHERE s.name = 'Elsewhere' RETURN c.n, s
      """
    Then the rows are:
      | c.n | s    |
      | 1   | null |
      | 2   | null |

  Scenario: WITH … WHERE drops the rows instead
    When asking:
      """
      MATCH (c:Claim) OPTIONAL MATCH (c)-[:SAID_BY]->(s) WITH c, s WHERE s IS NOT NULL RETURN c.n
      """
    Then the rows are:
      | c.n |
      | 1   |

  Scenario: a pattern on null finds nothing
    When asking:
      """
      OPTIONAL MATCH (x:Nowhere) MATCH (x)-->(y) RETURN x, y
      """
    Then there are no rows
    And a notice says "no label `Nowhere`"

  Scenario: an optional pattern on null gives null
    When asking:
      """
      OPTIONAL MATCH (x:Facility) OPTIONAL MATCH (x)-->(y) RETURN x, y
      """
    Then the rows are:
      | x    | y    |
      | null | null |

  Scenario: an optional path
    When asking:
      """
      MATCH (c:Claim) OPTIONAL MATCH p = (c)-->() RETURN c.n, length(p) AS n
      """
    Then the rows are:
      | c.n | n    |
      | 1   | 1    |
      | 2   | null |

  Scenario: counting what may be missing
    When asking:
      """
      MATCH (c:Claim) OPTIONAL MATCH (c)-[:SAID_BY]->(s) RETURN c.n, count(s) AS sources, collect(s.name) AS names
      """
    Then the rows are:
      | c.n | sources | names          |
      | 1   | 1       | ['Hill Radio'] |
      | 2   | 0       | []             |
