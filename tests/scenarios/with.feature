Feature: WITH, UNWIND, UNION

  Background:
    Given the graph:
      """
      CREATE (:P {name: 'x', n: 3}), (:P {name: 'y', n: 1}), (:P {name: 'z', n: 2})
      """

  Scenario: WITH passes on what it names
    When asking:
      """
      MATCH (p:P) WITH p.name AS name, p.n * 2 AS double WHERE double > 2 RETURN name, double
      """
    Then the rows are:
      | name | double |
      | 'x'  | 6      |
      | 'z'  | 4      |

  Scenario: WHERE after WITH still sees what was there before
    When asking:
      """
      MATCH (p:P) WITH p.name AS name WHERE p.n = 1 RETURN name
      """
    Then the rows are:
      | name |
      | 'y'  |

  Scenario: what WITH does not name is gone
    When asking:
      """
      MATCH (p:P) WITH p.name AS name RETURN p
      """
    Then it is refused with undefined-variable at 1:40

  Scenario: aggregation in the middle
    When asking:
      """
      MATCH (p:P) WITH max(p.n) AS most MATCH (p:P {n: most}) RETURN p.name
      """
    Then the rows are:
      | p.name |
      | 'x'    |

  Scenario: ORDER BY and LIMIT in the middle
    When asking:
      """
      MATCH (p:P) WITH p ORDER BY p.n DESC LIMIT 2 RETURN collect(p.name) AS names
      """
    Then the rows are:
      | names      |
      | ['x', 'z'] |

  Scenario: WITH * keeps all
    When asking:
      """
      MATCH (p:P) WITH *, p.n AS n WHERE n > 2 RETURN p.name, n
      """
    Then the rows are:
      | p.name | n |
      | 'x'    | 3 |

  Scenario: DISTINCT takes 1 and 1.0 for one, and null for one
    When asking:
      """
      UNWIND [1, 1.0, null, null, '1', [1], [1.0]] AS x WITH DISTINCT x RETURN count(*) AS n
      """
    Then the rows are:
      | n |
      | 4 |

  Scenario: UNWIND of nothing gives no rows
    When asking:
      """
      UNWIND [] AS x RETURN x
      """
    Then there are no rows

  Scenario: UNWIND of null gives no rows
    When asking:
      """
      UNWIND null AS x RETURN x
      """
    Then there are no rows

  Scenario: nested UNWIND
    When asking:
      """
      UNWIND [[1, 2], [3]] AS list UNWIND list AS x RETURN x, size(list) AS size
      """
    Then the rows are, in order:
      | x | size |
      | 1 | 2    |
      | 2 | 2    |
      | 3 | 1    |

  Scenario: UNION drops repeated rows
    When asking:
      """
      MATCH (p:P {n: 1}) RETURN p.n AS n UNION UNWIND [1, 2] AS n RETURN n
      """
    Then the rows are, in order:
      | n |
      | 1 |
      | 2 |

  Scenario: UNION ALL keeps them
    When asking:
      """
      RETURN 1 AS n UNION ALL RETURN 1 AS n
      """
    Then the rows are:
      | n |
      | 1 |
      | 1 |

  Scenario: UNION wants the same columns
    When asking:
      """
      RETURN 1 AS a UNION RETURN 1 AS b
      """
    Then it is refused with different-columns-in-union at 1:21

  Scenario: parameters
    Given the parameters:
      | names | ['x', 'y'] |
      | least | 2          |
    When asking:
      """
      MATCH (p:P) WHERE p.name IN $names AND p.n >= $least RETURN p.name LIMIT $least
      """
    Then the rows are:
      | p.name |
      | 'x'    |

  Scenario: a parameter that was not given
    Given the parameters:
      | name | 'x' |
    When asking:
      """
      MATCH (p:P {name: $nme}) RETURN p
      """
    Then it is refused with missing-parameter at 1:19
    And the hint says "`name`"

  Scenario: WHERE after DISTINCT may write a column out again
    When asking:
      """
      MATCH (p:P) WITH DISTINCT p.name AS name WHERE p.name <> 'x' RETURN name
      """
    Then the rows are:
      | name |
      | 'y'  |
      | 'z'  |
