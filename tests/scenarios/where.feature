Feature: conditions and what is not known

  Scenario Outline: three truths
    When asking:
      """
      RETURN <expression> AS truth
      """
    Then the rows are:
      | truth   |
      | <truth> |

    Examples:
      | expression                    | truth |
      | true AND null                 | null  |
      | false AND null                | false |
      | true OR null                  | true  |
      | false OR null                 | null  |
      | true XOR null                 | null  |
      | NOT null                      | null  |
      | null = null                   | null  |
      | null <> null                  | null  |
      | null IS NULL                  | true  |
      | 1 IN []                       | false |
      | null IN []                    | false |
      | null IN [1]                   | null  |
      | 1 IN [2, null]                | null  |
      | 1 IN [1, null]                | true  |
      | [1, null] = [1, 2]            | null  |
      | [1, null] = [2, 2]            | false |
      | [1] = [1, null]               | false |
      | {a: null} = {a: 1}            | null  |
      | {a: 1} = {b: 1}               | false |
      | 1 = 1.0                       | true  |
      | '1' = 1                       | false |
      | 1 < 'a'                       | null  |
      | 1 < 2 < 3                     | true  |
      | 1 < 3 < 2                     | false |
      | 1 < null < 0                  | null  |
      | 2 > 1 = true                  | false |
      | [1, 2] < [1, 3]               | true  |
      | [1] < [1, null]               | true  |
      | 'abc' STARTS WITH 'ab'        | true  |
      | 'abc' ENDS WITH 'b'           | false |
      | 'abc' CONTAINS null           | null  |
      | 12 CONTAINS '1'               | null  |
      | all(x IN [1, null] WHERE x > 0)    | null  |
      | any(x IN [1, null] WHERE x > 0)    | true  |
      | none(x IN [null] WHERE x > 0)      | null  |
      | single(x IN [1, 2] WHERE x > 1)    | true  |
      | all(x IN [] WHERE x > 0)      | true  |
      | 'ab' =~ 'a.'                  | true  |
      | 'xab' =~ 'a.'                 | false |
      | 'ABC' =~ '(?i)a.*'            | true  |
      | date('2024-02-29') < date('2024-03-01') | true |
      | date('2024-02-29') = '2024-02-29' | false |

  Scenario: null is not true
    Given the graph:
      """
      CREATE (:N {v: 1}), (:N {v: 2}), (:N)
      """
    When asking:
      """
      MATCH (n:N) WHERE NOT n.v = 1 RETURN n.v
      """
    Then the rows are:
      | n.v |
      | 2   |

  Scenario: a pattern is a condition
    Given the graph:
      """
      CREATE (a:A {n: 1})-[:T]->(b:B), (c:A {n: 2})-[:U]->(b)
      """
    When asking:
      """
      MATCH (a:A) WHERE NOT (a)-[:T]->(:B) AND (a)-->() RETURN a.n
      """
    Then the rows are:
      | a.n |
      | 2   |

  Scenario: a pattern between two known nodes
    Given the graph:
      """
      CREATE (a:A {n: 1})-[:T]->(b:B), (c:A {n: 2})-[:U]->(b)
      """
    When asking:
      """
      MATCH (a:A), (b:B) WHERE (a)-[:U]-(b) RETURN a.n
      """
    Then the rows are:
      | a.n |
      | 2   |

  Scenario: exists asks for a property
    Given the graph:
      """
      CREATE (:A {n: 1}), (:A)
      """
    When asking:
      """
      MATCH (a:A) WHERE exists(a.n) RETURN count(*) AS n
      """
    Then the rows are:
      | n |
      | 1 |

  Scenario: properties that JavaScript knows and the graph does not
    Given the graph:
      """
      CREATE (:A)
      """
    When asking:
      """
      MATCH (a:A) WITH a, {x: 1} AS map RETURN a.constructor AS one, a['toString'] AS two, map.__proto__ AS three
      """
    Then the rows are:
      | one  | two  | three |
      | null | null | null  |
