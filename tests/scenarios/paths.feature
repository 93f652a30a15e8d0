Feature: walks of any length

  Background:
    Given the graph:
      """
      CREATE (a:Unit {name: 'a'}), (b:Unit {name: 'b'}), (c:Unit {name: 'c'}), (d:Unit {name: 'd'}), (e:Body {name: 'e'}),
             (a)-[:PART_OF {since: 2010}]->(b), (b)-[:PART_OF {since: 2012}]->(c), (c)-[:PART_OF {since: 2014}]->(d),
             (a)-[:LEADS]->(c), (d)-[:LEADS]->(e)
      """

  Scenario Outline: how far a walk goes
    When asking:
      """
      MATCH ({name: 'a'})-[:PART_OF<length>]->(x) RETURN x.name AS name
      """
    Then the rows are, in order:
      | name   |
      | <first>  |
      | <second> |

    Examples:
      | length | first | second |
      | *1..2  | 'b'   | 'c'    |
      | *2..   | 'c'   | 'd'    |
      | *..2   | 'b'   | 'c'    |
      | *0..1  | 'a'   | 'b'    |

  Scenario: exactly two steps
    When asking:
      """
      MATCH ({name: 'a'})-[r:PART_OF*2]->(x) RETURN x.name, [s IN r | s.since] AS since
      """
    Then the rows are:
      | x.name | since        |
      | 'c'    | [2010, 2012] |

  Scenario: a quantifier after the arrow
    When asking:
      """
      MATCH ({name: 'a'})-[r:PART_OF WHERE r.since < 2014]->{1,3}(x) RETURN x.name AS name, size(r) AS steps
      """
    Then the rows are:
      | name | steps |
      | 'b'  | 1     |
      | 'c'  | 2     |

  Scenario: plus is one or more
    When asking:
      """
      MATCH ({name: 'b'})-[:PART_OF]->+(x) RETURN collect(x.name) AS names
      """
    Then the rows are:
      | names      |
      | ['c', 'd'] |

  Scenario: a walk from the far end keeps the order of the pattern
    Given an index of name
    When asking:
      """
      MATCH (x)-[r:PART_OF*2]->(y {name: 'd'}) RETURN x.name, [s IN r | s.since] AS since
      """
    Then the rows are:
      | x.name | since        |
      | 'b'    | [2012, 2014] |

  Scenario: properties hold for every step
    When asking:
      """
      MATCH ({name: 'a'})-[:PART_OF* {since: 2010}]->(x) RETURN x.name
      """
    Then the rows are:
      | x.name |
      | 'b'    |

  Scenario: a walk uses no relationship twice
    When asking:
      """
      MATCH p = ({name: 'a'})-[*]-({name: 'a'}) RETURN length(p) AS length
      """
    Then the rows are:
      | length |
      | 3      |
      | 3      |

  Scenario: nor one that another part of the pattern uses
    When asking:
      """
      MATCH ({name: 'a'})-[r:LEADS]->(c), (c)-[:LEADS*]-(x) RETURN x
      """
    Then there are no rows

  Scenario: a named path
    When asking:
      """
      MATCH p = (:Body)<-[:LEADS]-()<-[:PART_OF]-() RETURN p, length(p) AS n, [x IN nodes(p) | x.name] AS names, size(relationships(p)) AS steps
      """
    Then the rows are:
      | p                                                                                                                    | n | names           | steps |
      | <(:Body {name: 'e'})<-[:LEADS]-(:Unit {name: 'd'})<-[:PART_OF {since: 2014}]-(:Unit {name: 'c'})> | 2 | ['e', 'd', 'c'] | 2     |

  Scenario: a path of one node
    When asking:
      """
      MATCH p = (n:Body) RETURN length(p) AS n, p
      """
    Then the rows are:
      | n | p                      |
      | 0 | <(:Body {name: 'e'})> |

  Scenario: conditions on a named path
    When asking:
      """
      MATCH p = ({name: 'a'})-[*]->(x) WHERE all(r IN relationships(p) WHERE r.since > 2000) AND length(p) > 1
      RETURN x.name AS name
      """
    Then the rows are:
      | name |
      | 'c'  |
      | 'd'  |

  Scenario: the shortest path
    When asking:
      """
      MATCH p = shortestPath((a {name: 'a'})-[*]->(e:Body)) RETURN [n IN nodes(p) | n.name] AS names
      """
    Then the rows are:
      | names                |
      | ['a', 'c', 'd', 'e'] |

  Scenario: the shortest path against the arrows
    When asking:
      """
      MATCH p = shortestPath((e:Body)-[*]-(a {name: 'a'})) RETURN [n IN nodes(p) | n.name] AS names
      """
    Then the rows are:
      | names                |
      | ['e', 'd', 'c', 'a'] |

  Scenario: the shortest path that satisfies a condition
    When asking:
      """
      MATCH p = shortestPath((a {name: 'a'})-[*]->(c {name: 'c'}))
      WHERE none(r IN relationships(p) WHERE type(r) = 'LEADS')
      RETURN length(p) AS n
      """
    Then the rows are:
      | n |
      | 2 |

  Scenario: no path within the bound
    When asking:
      """
      MATCH p = shortestPath((a {name: 'a'})-[*..2]->(e:Body)) RETURN p
      """
    Then there are no rows

  Scenario: all shortest paths
    Given the graph:
      """
      CREATE (s:S), (t:T), (s)-[:X]->(:M {n: 1})-[:X]->(t), (s)-[:X]->(:M {n: 2})-[:X]->(t), (s)-[:X]->()-[:X]->()-[:X]->(t)
      """
    When asking:
      """
      MATCH p = allShortestPaths((:S)-[*]->(:T)) RETURN length(p) AS length, nodes(p)[1].n AS n
      """
    Then the rows are:
      | length | n |
      | 2      | 1 |
      | 2      | 2 |

  Scenario: a shortest path wants two ends
    When asking:
      """
      MATCH (a:Body), (b:Body) MATCH p = shortestPath((a)-[*]-(b)) RETURN p
      """
    Then it is refused with shortest-path-ends

  Scenario: the shortest length of many paths
    When asking:
      """
      MATCH p = ({name: 'a'})-[*]->(x) RETURN x.name AS name, min(length(p)) AS least ORDER BY name
      """
    Then the rows are, in order:
      | name | least |
      | 'b'  | 1     |
      | 'c'  | 1     |
      | 'd'  | 2     |
      | 'e'  | 3     |

  Scenario: a repeated path in parentheses
    When asking:
      """
      MATCH ({name: 'a'}) ((x)-[r:PART_OF]->(y) WHERE r.since < 2014){1,3} (z)
      RETURN [n IN x | n.name] AS x, [n IN y | n.name] AS y, [s IN r | s.since] AS since, z.name AS z
      """
    Then the rows are:
      | x          | y          | since        | z   |
      | ['a']      | ['b']      | [2010]       | 'b' |
      | ['a', 'b'] | ['b', 'c'] | [2010, 2012] | 'c' |

  Scenario: a repeated path of two steps, as part of a longer one
    When asking:
      """
      MATCH p = (s {name: 'a'}) (()-[:LEADS]->()-[:PART_OF]->()){0,2} (t)-[:LEADS]->(e:Body) RETURN [n IN nodes(p) | n.name] AS names
      """
    Then the rows are:
      | names                |
      | ['a', 'c', 'd', 'e'] |

  Scenario: no round at all
    When asking:
      """
      MATCH (s:Body) ((x)-->(y))* (t) RETURN s = t AS same, x
      """
    Then the rows are:
      | same | x  |
      | true | [] |

  Scenario: repeated paths walk no relationship twice
    Given an empty graph
    And the graph:
      """
      CREATE (a:A)-[:T]->(b), (b)-[:T]->(a)
      """
    When asking:
      """
      MATCH (:A) ((x)-[:T]->(y)){1,9} (z) RETURN size(x) AS rounds
      """
    Then the rows are:
      | rounds |
      | 1      |
      | 2      |

  Scenario: the name of a variable inside is taken outside
    When asking:
      """
      MATCH (x) ((x)-->(y)){1,2} (z) RETURN x
      """
    Then it is refused with variable-already-bound at 1:13

  Scenario: what cannot be repeated
    When asking:
      """
      MATCH (a) ((x)-[*]->(y)){1,2} (z) RETURN x
      """
    Then it is refused with unsupported at 1:11
