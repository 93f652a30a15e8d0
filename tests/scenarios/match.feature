Feature: finding nodes and relationships

  Background:
    Given the graph:
      """
      CREATE (falcon:ArmedGroup:Actor {id: 'g1', name: 'Falcon Brigade', founded: 2012}),
             (guard:StateForce:Actor {id: 'g2', name: 'Border Guard', founded: 1960}),
             (ministry:Government:Actor {id: 'g3', name: 'Ministry'}),
             (prison:Facility:Location {id: 'p1', name: 'Old Prison'}),
             (town:Place:Location {id: 'p2', name: 'River Town'}),
             (falcon)-[:ATTACKED {count: 3}]->(prison),
             (falcon)-[:CLASHED_WITH]->(guard),
             (guard)-[:ATTACKED {count: 1}]->(falcon),
             (guard)-[:PART_OF]->(ministry),
             (prison)-[:LOCATED_IN]->(town)
      """

  Scenario: all nodes with a label
    When asking:
      """
      MATCH (a:Actor) RETURN a.name AS name
      """
    Then the rows are:
      | name             |
      | 'Falcon Brigade' |
      | 'Border Guard'   |
      | 'Ministry'       |

  Scenario: two labels both have to be there
    When asking:
      """
      MATCH (a:Actor:StateForce) RETURN a.name
      """
    Then the rows are:
      | a.name         |
      | 'Border Guard' |

  Scenario Outline: label expressions
    When asking:
      """
      MATCH (n:<labels>) RETURN count(n) AS n
      """
    Then the rows are:
      | n       |
      | <count> |

    Examples:
      | labels                | count |
      | ArmedGroup\|Place     | 2     |
      | Actor&!Government     | 2     |
      | !Actor                | 2     |
      | %                     | 5     |
      | (Actor\|Location)&!Place | 4  |
      | Nowhere\|Place        | 1     |

  Scenario Outline: label predicates in WHERE
    When asking:
      """
      MATCH (n) WHERE <predicate> RETURN count(*) AS n
      """
    Then the rows are:
      | n       |
      | <count> |

    Examples:
      | predicate                     | count |
      | n:Actor                       | 3     |
      | n:Actor:StateForce            | 1     |
      | NOT n:Actor                   | 2     |
      | n:Facility OR n:Place         | 2     |
      | n:Facility\|Place             | 2     |

  Scenario: an outgoing relationship of one type
    When asking:
      """
      MATCH (a)-[r:ATTACKED]->(b) RETURN a.name, r.count, b.name
      """
    Then the rows are:
      | a.name           | r.count | b.name           |
      | 'Falcon Brigade' | 3       | 'Old Prison'     |
      | 'Border Guard'   | 1       | 'Falcon Brigade' |

  Scenario: the same the other way round
    When asking:
      """
      MATCH (b)<-[r:ATTACKED]-(a) RETURN a.name, r.count, b.name
      """
    Then the rows are:
      | a.name           | r.count | b.name           |
      | 'Falcon Brigade' | 3       | 'Old Prison'     |
      | 'Border Guard'   | 1       | 'Falcon Brigade' |

  Scenario: without a direction each relationship is found from both ends
    When asking:
      """
      MATCH (a)-[:PART_OF]-(b) RETURN a.name, b.name
      """
    Then the rows are:
      | a.name         | b.name         |
      | 'Border Guard' | 'Ministry'     |
      | 'Ministry'     | 'Border Guard' |

  Scenario: one of several types
    When asking:
      """
      MATCH (:ArmedGroup)-[r:ATTACKED|CLASHED_WITH]->(x) RETURN type(r) AS type, x.name AS name
      """
    Then the rows are:
      | type           | name           |
      | 'ATTACKED'     | 'Old Prison'   |
      | 'CLASHED_WITH' | 'Border Guard' |

  Scenario: all but one type
    When asking:
      """
      MATCH (:StateForce)-[r:!ATTACKED]->(x) RETURN type(r) AS type
      """
    Then the rows are:
      | type      |
      | 'PART_OF' |

  Scenario: properties in the pattern
    When asking:
      """
      MATCH ({name: 'Falcon Brigade', founded: 2012})-[r {count: 3}]->(x) RETURN x
      """
    Then the rows are:
      | x                                                        |
      | (:Facility:Location {id: 'p1', name: 'Old Prison'})      |

  Scenario: conditions inside the pattern
    When asking:
      """
      MATCH (a:Actor WHERE a.founded < 2000)-[r:ATTACKED WHERE r.count = 1]->(b) RETURN b.name
      """
    Then the rows are:
      | b.name           |
      | 'Falcon Brigade' |

  Scenario: a ring closes on the node it started from
    When asking:
      """
      MATCH (a)-[:CLASHED_WITH]->(b)-[:ATTACKED]->(a) RETURN a.name, b.name
      """
    Then the rows are:
      | a.name           | b.name         |
      | 'Falcon Brigade' | 'Border Guard' |

  Scenario: patterns with a comma are joined by the variables they share
    When asking:
      """
      MATCH (a)-[:ATTACKED]->(p:Facility), (p)-[:LOCATED_IN]->(t) RETURN a.name, t.name
      """
    Then the rows are:
      | a.name           | t.name       |
      | 'Falcon Brigade' | 'River Town' |

  Scenario: patterns that share nothing give every pair
    When asking:
      """
      MATCH (a:Actor), (l:Location) RETURN count(*) AS pairs
      """
    Then the rows are:
      | pairs |
      | 6     |

  Scenario: a relationship is walked once in one MATCH
    When asking:
      """
      MATCH (a)-[:PART_OF]-(b)-[:PART_OF]-(c) RETURN a, b, c
      """
    Then there are no rows

  Scenario: but again in the next MATCH
    When asking:
      """
      MATCH (a)-[:PART_OF]-(b) MATCH (b)-[:PART_OF]-(c) RETURN count(*) AS n
      """
    Then the rows are:
      | n |
      | 2 |

  Scenario: uniqueness holds across the commas of one MATCH
    When asking:
      """
      MATCH (a)-[r:PART_OF]->(b), (c)-[s:PART_OF]->(d) RETURN a, c
      """
    Then there are no rows

  Scenario: a known relationship is found again
    When asking:
      """
      MATCH ()-[r:PART_OF]->() MATCH (a)-[r]->(b) RETURN a.name, b.name
      """
    Then the rows are:
      | a.name         | b.name     |
      | 'Border Guard' | 'Ministry' |

  Scenario: a known relationship without direction lies both ways
    When asking:
      """
      MATCH ()-[r:PART_OF]->() MATCH (a)-[r]-(b) RETURN a.name, b.name
      """
    Then the rows are:
      | a.name         | b.name         |
      | 'Border Guard' | 'Ministry'     |
      | 'Ministry'     | 'Border Guard' |

  Scenario: a loop is found once
    Given an empty graph
    And the graph:
      """
      CREATE (a:Loop)-[:REPEATS]->(a)
      """
    When asking:
      """
      MATCH (a)-[r]-(b) RETURN count(*) AS n
      """
    Then the rows are:
      | n |
      | 1 |

  Scenario: RETURN * gives all variables by name
    When asking:
      """
      MATCH (b:Government)<-[r]-(a) RETURN *
      """
    Then the rows are:
      | a                                                                             | b                                              | r          |
      | (:StateForce:Actor {id: 'g2', name: 'Border Guard', founded: 1960}) | (:Government:Actor {id: 'g3', name: 'Ministry'}) | [:PART_OF] |

  Scenario: an index answers like a scan
    Given an index of id
    When asking:
      """
      MATCH (a {id: 'g1'}), (b) WHERE b.id IN ['p1', 'p2', 'p1', 'none'] RETURN a.name, b.name
      """
    Then the rows are:
      | a.name           | b.name       |
      | 'Falcon Brigade' | 'Old Prison' |
      | 'Falcon Brigade' | 'River Town' |

  Scenario: an index is no use for what is no string, and says so by finding nothing
    Given an index of id
    When asking:
      """
      UNWIND ['g1', 7, null] AS wanted MATCH (a {id: wanted}) RETURN a.name
      """
    Then the rows are:
      | a.name           |
      | 'Falcon Brigade' |

  Scenario: two parts joined by an equality
    When asking:
      """
      MATCH (a:ArmedGroup)-[r]->(), (b:Actor) WHERE b.founded = a.founded AND type(r) = 'ATTACKED' RETURN b.name
      """
    Then the rows are:
      | b.name           |
      | 'Falcon Brigade' |

  Scenario: element ids lead back to their nodes
    When asking:
      """
      MATCH (a:Government) WITH elementId(a) AS wanted MATCH (b) WHERE elementId(b) = wanted RETURN b.name
      """
    Then the rows are:
      | b.name     |
      | 'Ministry' |

  Scenario: Arabic text and names in back-ticks
    Given the graph:
      """
      CREATE (:`Armed Group` {`full name`: 'لواء الصقر'})
      """
    When asking:
      """
      MATCH (n:`Armed Group`) WHERE n.`full name` = 'لواء الصقر' AND n.`full name` CONTAINS 'صقر'
      RETURN n.`full name` AS `اسم`
      """
    Then the rows are:
      | اسم          |
      | 'لواء الصقر' |

  Scenario: comments are passed over
    When asking:
      """
      MATCH (a:Government) // the one ministry
      /* nothing
         here */ RETURN a.name;
      """
    Then the rows are:
      | a.name     |
      | 'Ministry' |
