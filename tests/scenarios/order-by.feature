Feature: order, and how much of it

  Scenario: values of all kinds have an order
    When asking:
      """
      UNWIND [null, 1, 'b', true, [1, 2], {a: 1}, 0.5, false, 'a', [1], date('2020-01-01')] AS x
      RETURN x ORDER BY x
      """
    Then the rows are, in order:
      | x            |
      | {a: 1}       |
      | [1]          |
      | [1, 2]       |
      | '2020-01-01' |
      | 'a'          |
      | 'b'          |
      | false        |
      | true         |
      | 0.5          |
      | 1            |
      | null         |

  Scenario: descending turns all round
    When asking:
      """
      UNWIND [1, null, 2] AS x RETURN x ORDER BY x DESC
      """
    Then the rows are, in order:
      | x    |
      | null |
      | 2    |
      | 1    |

  Scenario: several keys, and ties keep their order
    When asking:
      """
      UNWIND [[1, 'c'], [0, 'b'], [1, 'a'], [0, 'd']] AS p RETURN p[1] AS s ORDER BY p[0] DESC, s
      """
    Then the rows are, in order:
      | s   |
      | 'a' |
      | 'c' |
      | 'b' |
      | 'd' |

  Scenario: sorting by what is not returned
    When asking:
      """
      UNWIND [{n: 2, s: 'x'}, {n: 1, s: 'y'}] AS m RETURN m.s AS s ORDER BY m.n
      """
    Then the rows are, in order:
      | s   |
      | 'y' |
      | 'x' |

  Scenario: an alias hides the variable it is called after
    When asking:
      """
      UNWIND [1, 2, 3] AS x RETURN -x AS x ORDER BY x
      """
    Then the rows are, in order:
      | x  |
      | -3 |
      | -2 |
      | -1 |

  Scenario: after DISTINCT only the columns are left to sort by
    When asking:
      """
      UNWIND [{n: 2, s: 'x'}] AS m RETURN DISTINCT m.s AS s ORDER BY m.n
      """
    Then it is refused with undefined-variable at 1:64

  Scenario: but a column may be written out again
    When asking:
      """
      UNWIND ['b', 'a', 'b'] AS s RETURN DISTINCT toUpper(s) AS big ORDER BY toUpper(s)
      """
    Then the rows are, in order:
      | big |
      | 'A' |
      | 'B' |

  Scenario: SKIP and LIMIT
    When asking:
      """
      UNWIND range(1, 10) AS x RETURN x ORDER BY x DESC SKIP 2 LIMIT 3
      """
    Then the rows are, in order:
      | x |
      | 8 |
      | 7 |
      | 6 |

  Scenario: LIMIT 0
    When asking:
      """
      UNWIND [1, 2] AS x RETURN x LIMIT 0
      """
    Then there are no rows

  Scenario: the limit may be calculated
    When asking:
      """
      UNWIND [1, 2, 3] AS x RETURN x LIMIT 1 + 1
      """
    Then the rows are, in order:
      | x |
      | 1 |
      | 2 |

  Scenario Outline: limits that are none
    When asking:
      """
      UNWIND [1, 2] AS x RETURN x LIMIT <limit>
      """
    Then it is refused with <code> at 1:35

    Examples:
      | limit | code                      |
      | -1    | negative-integer-argument |
      | 1.5   | invalid-argument-type     |
      | 'a'   | invalid-argument-type     |
      | x     | non-constant-expression   |

  Scenario: a local name inside a sort key is not taken for a column
    When asking:
      """
      UNWIND [{n: 1, l: [{n: 9}]}, {n: 2, l: [{n: 3}]}] AS x RETURN x.n AS n ORDER BY [x IN x.l | x.n]
      """
    Then the rows are, in order:
      | n |
      | 2 |
      | 1 |
