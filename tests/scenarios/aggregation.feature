Feature: many rows into one

  Background:
    Given the graph:
      """
      CREATE (a:Group {name: 'a'}), (b:Group {name: 'b'}),
             (a)-[:KILLED {count: 4}]->(:Population {kind: 'civilian'}),
             (a)-[:KILLED {count: 6}]->(:Population {kind: 'civilian'}),
             (b)-[:KILLED {count: 1}]->(:Population {kind: 'fighter'}),
             (b)-[:KILLED]->(:Population {kind: 'civilian'})
      """

  Scenario: implicit grouping
    When asking:
      """
      MATCH (g:Group)-[k:KILLED]->(p) RETURN g.name AS g, sum(k.count) AS killed, count(*) AS claims, count(k.count) AS counted
      """
    Then the rows are:
      | g   | killed | claims | counted |
      | 'a' | 10     | 2      | 2       |
      | 'b' | 1      | 2      | 1       |

  Scenario: two grouping keys
    When asking:
      """
      MATCH (g:Group)-[k:KILLED]->(p) RETURN g.name, p.kind, count(*) AS n ORDER BY g.name, p.kind
      """
    Then the rows are, in order:
      | g.name | p.kind     | n |
      | 'a'    | 'civilian' | 2 |
      | 'b'    | 'civilian' | 1 |
      | 'b'    | 'fighter'  | 1 |

  Scenario: the usual aggregates
    When asking:
      """
      MATCH ()-[k:KILLED]->() RETURN min(k.count) AS least, max(k.count) AS most, avg(k.count) AS mean, sum(k.count) AS sum
      """
    Then the rows are:
      | least | most | mean              | sum |
      | 1     | 6    | 3.6666666666666665 | 11  |

  Scenario: each different value once
    When asking:
      """
      MATCH ()-->(p) RETURN count(DISTINCT p.kind) AS kinds, collect(DISTINCT p.kind) AS names
      """
    Then the rows are:
      | kinds | names                   |
      | 2     | ['civilian', 'fighter'] |

  Scenario: of nothing
    When asking:
      """
      MATCH (n:Facility) RETURN count(*) AS count, sum(n.x) AS sum, avg(n.x) AS avg, min(n.x) AS min, collect(n) AS all
      """
    Then the rows are:
      | count | sum | avg  | min  | all |
      | 0     | 0   | null | null | []  |

  Scenario: of nothing, by a key
    When asking:
      """
      MATCH (n:Facility) RETURN n.name, count(*) AS count
      """
    Then there are no rows

  Scenario: arithmetic with aggregates and keys
    When asking:
      """
      MATCH (g:Group)-[k:KILLED]->() WITH g.name AS name, k RETURN name, name + ':' + count(*) AS text, 100 * count(k.count) / count(*) AS share
      """
    Then the rows are:
      | name | text  | share |
      | 'a'  | 'a:2' | 100   |
      | 'b'  | 'b:2' | 50    |

  Scenario: sums of integers stay integers, with a float they do not
    When asking:
      """
      UNWIND [1, 2] AS x RETURN sum(x) AS whole, sum(x * 1.0) AS broken
      """
    Then the rows are:
      | whole | broken |
      | 3     | 3.0    |

  Scenario: min and max of mixed kinds follow the order of ORDER BY
    When asking:
      """
      UNWIND [1, 'a', [2], true, 0.5] AS x RETURN min(x) AS least, max(x) AS most
      """
    Then the rows are:
      | least | most |
      | [2]   | 1    |

  Scenario Outline: percentiles and deviations
    When asking:
      """
      UNWIND [10, 20, 40] AS x RETURN <aggregate> AS value
      """
    Then the rows are:
      | value   |
      | <value> |

    Examples:
      | aggregate                | value |
      | percentileCont(x, 0.75)  | 30.0  |
      | percentileDisc(x, 0.5)   | 20    |
      | stDevP(x * 0)            | 0.0   |

  Scenario: sorting by an aggregate
    When asking:
      """
      MATCH (g:Group)-[k:KILLED]->() RETURN g.name AS name ORDER BY name
      """
    Then the rows are, in order:
      | name |
      | 'a'  |
      | 'a'  |
      | 'b'  |
      | 'b'  |

  Scenario: sorting by an aggregate that is a column
    When asking:
      """
      MATCH (g:Group)-[k:KILLED]->() RETURN g.name AS name, sum(k.count) AS killed ORDER BY sum(k.count) + 1
      """
    Then the rows are, in order:
      | name | killed |
      | 'b'  | 1      |
      | 'a'  | 10     |

  Scenario: what stands beside an aggregate has to be a key
    When asking:
      """
      MATCH (g:Group)-[k:KILLED]->() RETURN g.name + count(*)
      """
    Then it is refused with ambiguous-aggregation-expression at 1:39

  Scenario: no aggregates in WHERE
    When asking:
      """
      MATCH (g:Group) WHERE count(g) > 1 RETURN g
      """
    Then it is refused with invalid-aggregation at 1:23
    And the hint says "WHERE after WITH"

  Scenario: no aggregates of aggregates
    When asking:
      """
      MATCH (g:Group) RETURN sum(count(g))
      """
    Then it is refused with nested-aggregation at 1:28
