Feature: queries within queries

  Background:
    Given the graph:
      """
      CREATE (a:Actor {name: 'a'}), (b:Actor {name: 'b'}), (c:Actor {name: 'c'}),
             (a)-[:ATTACKED {n: 1}]->(b), (a)-[:ATTACKED {n: 2}]->(c), (b)-[:MET]->(c)
      """

  Scenario: EXISTS
    When asking:
      """
      MATCH (x:Actor) WHERE EXISTS { (x)-[r:ATTACKED]->(y) WHERE r.n = 2 } RETURN x.name
      """
    Then the rows are:
      | x.name |
      | 'a'    |

  Scenario: EXISTS of a whole query
    When asking:
      """
      MATCH (x:Actor) WHERE NOT EXISTS { MATCH (x)-->(y) WITH x, count(y) AS n WHERE n > 1 RETURN n } RETURN x.name
      """
    Then the rows are:
      | x.name |
      | 'b'    |
      | 'c'    |

  Scenario: COUNT and COLLECT
    When asking:
      """
      MATCH (x:Actor) RETURN x.name AS name, COUNT { (x)--() } AS degree, COLLECT { MATCH (x)-->(y) RETURN y.name ORDER BY y.name DESC } AS to
      """
    Then the rows are:
      | name | degree | to         |
      | 'a'  | 2      | ['c', 'b'] |
      | 'b'  | 2      | ['c']      |
      | 'c'  | 2      | []         |

  Scenario: a pattern comprehension
    When asking:
      """
      MATCH (x:Actor {name: 'a'}) RETURN [(x)-[r:ATTACKED]->(y) WHERE r.n > 1 | y.name + r.n] AS list, size([p = (x)-->() | p]) AS n
      """
    Then the rows are:
      | list   | n |
      | ['c2'] | 2 |

  Scenario: CALL imports by its first WITH
    When asking:
      """
      MATCH (x:Actor) CALL { WITH x MATCH (x)-[:ATTACKED]->(y) RETURN count(y) AS attacks } RETURN x.name, attacks
      """
    Then the rows are:
      | x.name | attacks |
      | 'a'    | 2       |
      | 'b'    | 0       |
      | 'c'    | 0       |

  Scenario: CALL imports by its parentheses
    When asking:
      """
      MATCH (x:Actor) CALL (x) { MATCH (x)-->(y) RETURN y.name AS y ORDER BY y DESC LIMIT 1 } RETURN x.name, y
      """
    Then the rows are:
      | x.name | y   |
      | 'a'    | 'c' |
      | 'b'    | 'c' |

  Scenario: OPTIONAL CALL keeps the rows without an answer
    When asking:
      """
      MATCH (x:Actor) OPTIONAL CALL (x) { MATCH (x)-[:MET]->(y) RETURN y.name AS y } RETURN x.name, y
      """
    Then the rows are:
      | x.name | y    |
      | 'a'    | null |
      | 'b'    | 'c'  |
      | 'c'    | null |

  Scenario: UNION inside CALL
    When asking:
      """
      CALL { MATCH (x)-[:MET]->() RETURN x.name AS n UNION MATCH ()-[:MET]->(x) RETURN x.name AS n } RETURN n ORDER BY n
      """
    Then the rows are, in order:
      | n   |
      | 'b' |
      | 'c' |

  Scenario: without an import nothing is seen
    When asking:
      """
      MATCH (x:Actor) CALL { MATCH (y) WHERE y = x RETURN y } RETURN x
      """
    Then it is refused with undefined-variable at 1:44

  Scenario: what the graph knows
    When asking:
      """
      CALL db.labels() YIELD label WITH collect(label) AS labels
      CALL db.relationshipTypes() YIELD relationshipType AS type WITH labels, collect(type) AS types
      CALL db.propertyKeys() YIELD propertyKey WHERE propertyKey <> 'name'
      RETURN labels, types, propertyKey AS key
      """
    Then the rows are:
      | labels    | types              | key |
      | ['Actor'] | ['ATTACKED', 'MET'] | 'n' |

  Scenario: a procedure by itself
    When asking:
      """
      CALL db.labels
      """
    Then the rows are:
      | label   |
      | 'Actor' |

  Scenario: a procedure that is none
    When asking:
      """
      CALL db.label() YIELD label RETURN label
      """
    Then it is refused with procedure-not-found at 1:6
    And the hint says "db.labels"

  Scenario: an outer variable cannot be hidden inside
    When asking:
      """
      MATCH (x:Actor) WHERE EXISTS { MATCH (y) WITH y AS x RETURN x } RETURN x
      """
    Then it is refused with variable-already-bound at 1:52

  Scenario: everything an inner query keeps seeing
    When asking:
      """
      MATCH (x:Actor {name: 'a'}) RETURN COLLECT { MATCH (x)-->(y) WITH y ORDER BY y.name MATCH (y)<--(x) WITH count(*) AS n RETURN x.name + n } AS list
      """
    Then the rows are:
      | list   |
      | ['a2'] |

  Scenario Outline: inner queries that look at what grouping has hidden
    When asking:
      """
      MATCH (x:Actor) <rest>
      """
    Then it is refused with <code>

    Examples:
      | rest                                                              | code                             |
      | RETURN count(*) + COUNT { (x)--() } AS n                          | ambiguous-aggregation-expression |
      | RETURN size([(x)--() \| 1]) + count(*) AS n                       | ambiguous-aggregation-expression |
      | RETURN DISTINCT x.name AS name ORDER BY COUNT { (x)--() }         | undefined-variable               |
      | WITH count(*) AS n WHERE EXISTS { (x)-->() } RETURN n             | undefined-variable               |

  Scenario: inner queries as grouping keys and inside aggregates
    When asking:
      """
      MATCH (x:Actor) RETURN COUNT { (x)-->() } AS out, count(*) AS actors, sum(COUNT { (x)<--() }) AS towards ORDER BY out
      """
    Then the rows are, in order:
      | out | actors | towards |
      | 0   | 1      | 2       |
      | 1   | 1      | 1       |
      | 2   | 1      | 0       |

  Scenario: an inner query beside an aggregate, over a key
    When asking:
      """
      MATCH (x:Actor)-->(y) RETURN x.name AS name, x, count(y) + COUNT { (x)--() } AS n ORDER BY COUNT { (x)<--() } DESC, name
      """
    Then the rows are, in order:
      | name | x                    | n |
      | 'b'  | (:Actor {name: 'b'}) | 3 |
      | 'a'  | (:Actor {name: 'a'}) | 4 |
