Feature: queries that are refused, and what they are told

  Scenario Outline: texts that are no query
    When asking:
      """
      <text>
      """
    Then it is refused with <code> at <place>

    Examples:
      | text                                          | code                      | place |
      | RETRN 1                                       | unexpected-syntax         | 1:1   |
      | MATCH (n RETURN n                             | unexpected-syntax         | 1:10  |
      | MATCH (n) RETURN                              | unexpected-syntax         | 1:17  |
      | MATCH (n) WHERE n.x == 1 RETURN n             | unexpected-syntax         | 1:22  |
      | MATCH (n) WHERE n.x != 1 RETURN n             | unexpected-syntax         | 1:21  |
      | MATCH (n)-[:T]->(m {x: }) RETURN n            | unexpected-syntax         | 1:24  |
      | MATCH (n) WHERE (n)-[:T]->(m {x: }) RETURN n  | unexpected-syntax         | 1:34  |
      | RETURN 'abc                                   | unexpected-syntax         | 1:8   |
      | RETURN 'a\qb'                                 | unexpected-syntax         | 1:10  |
      | RETURN '\u12'                                 | invalid-unicode-literal   | 1:9   |
      | RETURN 12ab                                   | invalid-number-literal    | 1:8   |
      | RETURN 1 AS                                   | unexpected-syntax         | 1:12  |
      | RETURN [1, 2                                  | unexpected-syntax         | 1:13  |
      | RETURN 1 2                                    | unexpected-syntax         | 1:10  |
      | MATCH (match) RETURN match                    | unexpected-syntax         | 1:8   |
      | من هاجم السجن؟                                | unexpected-syntax         | 1:14  |
      | CREATE (n)                                    | read-only                 | 1:1   |
      | MATCH (n) SET n.x = 1                         | read-only                 | 1:11  |
      | MATCH (n) DETACH DELETE n                     | read-only                 | 1:11  |
      | MERGE (n) RETURN n                            | read-only                 | 1:1   |
      | MATCH (n)                                     | invalid-clause-composition | 1:1  |
      | RETURN 1 AS a MATCH (n) RETURN n              | invalid-clause-composition | 1:1  |
      | MATCH (n) RETURN m                            | undefined-variable        | 1:18  |
      | MATCH (n) WHERE n.x = y RETURN n              | undefined-variable        | 1:23  |
      | MATCH (n) WHERE (n)-->(m) RETURN n            | undefined-variable        | 1:24  |
      | MATCH (n) RETURN (n)-->()                     | unexpected-syntax         | 1:18  |
      | MATCH (n)-[n]->() RETURN n                    | variable-type-conflict    | 1:12  |
      | MATCH ()-[r]->()-[r]->() RETURN r             | relationship-uniqueness-violation | 1:19 |
      | MATCH (n) UNWIND [1] AS n RETURN n            | variable-already-bound    | 1:25  |
      | MATCH p = (p)-->() RETURN p                   | variable-already-bound    | 1:7   |
      | MATCH (n) WITH n.name RETURN 1                | no-expression-alias       | 1:16  |
      | RETURN 1 AS a, 2 AS a                         | column-name-conflict      | 1:16  |
      | MATCH () RETURN *                             | no-variables-in-scope     |       |
      | MATCH (n) RETURN length(n)                    | invalid-argument-type     | 1:25  |
      | MATCH (n)-[r]->() RETURN labels(r)            | invalid-argument-type     | 1:33  |
      | MATCH (n $map) RETURN n                       | invalid-parameter-use     | 1:10  |
      | MATCH (n)-[*1..2 WHERE true]->() RETURN n     | unexpected-syntax         | 1:24  |
      | UNWIND [1, true] AS x WITH x WHERE x RETURN x | invalid-argument-type     | 1:36  |
      | MATCH (n) RETURN n ORDER BY count(n)          | invalid-aggregation       | 1:29  |

  Scenario Outline: what they are told
    When asking:
      """
      <text>
      """
    Then it is refused with <code>
    And the hint says "<hint>"

    Examples:
      | text                                   | code               | hint                     |
      | RETRN 1                                | unexpected-syntax  | RETURN                   |
      | MATCH (actor) RETURN acter.name        | undefined-variable | `actor`                  |
      | RETURN toUper('a')                     | unknown-function   | `toUpper`                |
      | MATCH (n) WHERE n.x != 1 RETURN n      | unexpected-syntax  | <>                       |
      | MATCH (n) SET n.x = 1                  | read-only          | rawi build               |
      | MATCH (n) WHERE n.x NOT IN [1] RETURN n | unexpected-syntax | NOT x IN list            |
      | MATCH (n)-[r]->() RETURN labels(r)     | invalid-argument-type | type()                |
      | MATCH (n) ORDER BY n RETURN n          | unexpected-syntax  | follow RETURN or WITH    |
      | RETURN shortestPath((a)-[*]-(b))       | unexpected-syntax  | MATCH p =                |

  Scenario: names that the graph does not have
    Given the graph:
      """
      CREATE (:ArmedGroup {name: 'a'})-[:ATTACKED]->(:Facility)
      """
    When asking:
      """
      MATCH (n:ArmedGruop)-[:ATACKED]->() RETURN n.nmae
      """
    Then there are no rows
    And a notice says "no label `ArmedGruop`. Did you mean `ArmedGroup`?"
    And a notice says "no relationship type `ATACKED`. Did you mean `ATTACKED`?"
    And a notice says "no property `nmae`. Did you mean `name`?"

  Scenario: no notice without need
    Given the graph:
      """
      CREATE (:ArmedGroup {name: 'a'})
      """
    When asking:
      """
      MATCH (n:ArmedGroup) WITH n, {other: 1} AS map RETURN n.name, map.other
      """
    Then there is no notice

  Scenario: a pattern through what is no node
    When asking:
      """
      UNWIND [1] AS n MATCH (n)-->(m) RETURN m
      """
    Then it is refused with invalid-argument-type at 1:23
