Feature: expressions and functions

  Scenario Outline: values
    When asking:
      """
      RETURN <expression> AS value
      """
    Then the rows are:
      | value   |
      | <value> |

    Examples:
      | expression                                   | value              |
      | 1                                            | 1                  |
      | 1.0                                          | 1.0                |
      | 7 / 2                                        | 3                  |
      | -7 / 2                                       | -3                 |
      | -7 % 3                                       | -1                 |
      | 7 / 2.0                                      | 3.5                |
      | 2 ^ 3                                        | 8.0                |
      | 2 + 3 * 4                                    | 14                 |
      | (2 + 3) * 4                                  | 20                 |
      | -2 ^ 2                                       | 4.0                |
      | 9007199254740993 + 0                         | 9007199254740993   |
      | -9223372036854775808                         | -9223372036854775808 |
      | 0xff                                         | 255                |
      | 0o17                                         | 15                 |
      | .5e1                                         | 5.0                |
      | 'n' + 1                                      | 'n1'               |
      | 'x' + 1.0                                    | 'x1.0'             |
      | [1] + 2 + [3]                                | [1, 2, 3]          |
      | 1 + null                                     | null               |
      | 'a\u0062\tc' = "ab\tc"                       | true               |
      | [1, 2, 3][-1]                                | 3                  |
      | [1, 2, 3][5]                                 | null               |
      | [1, 2, 3, 4][1..3]                           | [2, 3]             |
      | [1, 2, 3, 4][-2..]                           | [3, 4]             |
      | [1, 2, 3][..null]                            | null               |
      | {a: 1, b: [2]}.b[0]                          | 2                  |
      | {a: 1}['a']                                  | 1                  |
      | [x IN range(1, 5) WHERE x % 2 = 1 \| x * x]  | [1, 9, 25]         |
      | [x IN [1, 2] \| [y IN [3, 4] \| x * y]]      | [[3, 4], [6, 8]]   |
      | reduce(sum = 0, x IN [1, 2, 3] \| sum + x)   | 6                  |
      | CASE 2 WHEN 1 THEN 'one' WHEN 2 THEN 'two' END | 'two'            |
      | CASE WHEN null THEN 1 ELSE 2 END             | 2                  |
      | CASE 3 WHEN 1 THEN 'one' END                 | null               |
      | size('سلام')                                 | 4                  |
      | size([1, null])                              | 2                  |
      | toLower('ABC') + toUpper('def')              | 'abcDEF'           |
      | trim('  a ') + '.'                           | 'a.'               |
      | substring('hello', 1, 3)                     | 'ell'              |
      | left('hello', 2) + right('hello', 2)         | 'helo'             |
      | split('a,b,,c', ',')                         | ['a', 'b', '', 'c'] |
      | replace('banana', 'an', 'o')                 | 'booa'             |
      | reverse('abc')                               | 'cba'              |
      | reverse([1, 2])                              | [2, 1]             |
      | coalesce(null, 3, 4)                         | 3                  |
      | nullIf(1, 1.0)                               | null               |
      | head([]) IS NULL                             | true               |
      | last([1, 2])                                 | 2                  |
      | tail([1, 2, 3])                              | [2, 3]             |
      | range(5, 1, -2)                              | [5, 3, 1]          |
      | toInteger('12') + toInteger(3.9)             | 15                 |
      | toInteger('twelve')                          | null               |
      | toFloat('1.5')                               | 1.5                |
      | toString(1.0)                                | '1.0'              |
      | toString(date('2024-01-05'))                 | '2024-01-05'       |
      | toBoolean('TRUE')                            | true               |
      | abs(-3)                                      | 3                  |
      | round(2.5)                                   | 3.0                |
      | round(-2.5)                                  | -2.0               |
      | round(1.005, 2)                              | 1.01               |
      | sign(-2.5)                                   | -1                 |
      | ceil(1.2) + floor(1.8)                       | 3.0                |
      | keys({b: 1, a: 2})                           | ['b', 'a']         |
      | date({year: 2024, month: 2, day: 29}).day    | 29                 |
      | date('2024-W05-1')                           | '2024-01-29'       |
      | date('2024-12-30').weekYear                  | 2025               |
      | date('2024-060')                             | '2024-02-29'       |
      | date.truncate('month', date('2024-02-29'))   | '2024-02-01'       |
      | date.truncate('week', date('2024-03-03'))    | '2024-02-26'       |
      | [1, 2] = [1, 2.0]                            | true               |
      | 'a' + 'b' IN ['ab']                          | true               |
      | NOT 1 = 2 AND true                           | true               |
      | null.name                                    | null               |
      | isEmpty('')                                  | true               |

  Scenario: a map of some properties
    Given the graph:
      """
      CREATE (:Actor {name: 'a', kind: 'group', n: 1})
      """
    When asking:
      """
      MATCH (a:Actor) WITH a, 5 AS claims RETURN a {.name, claims, double: a.n * 2} AS some, a {.*, n: null} AS all, a {.missing} AS none
      """
    Then the rows are:
      | some                             | all                               | none            |
      | {name: 'a', claims: 5, double: 2} | {name: 'a', kind: 'group', n: null} | {missing: null} |

  Scenario: what a node and a relationship know of themselves
    Given the graph:
      """
      CREATE (:A:B {x: 1})-[:T {y: 2}]->(:C)
      """
    When asking:
      """
      MATCH (a)-[r]->(c) RETURN labels(a) AS labels, keys(a) AS keys, properties(r) AS properties, startNode(r) = a AS start, endNode(r) = c AS end, id(a) = elementId(a) AS same
      """
    Then the rows are:
      | labels     | keys  | properties | start | end  | same |
      | ['A', 'B'] | ['x'] | {y: 2}     | true  | true | true |

  Scenario Outline: what cannot be calculated
    When asking:
      """
      RETURN <expression> AS value
      """
    Then it is refused with <code> at 1:<column>

    Examples:
      | expression               | code                   | column |
      | 1 / 0                    | division-by-zero       | 8      |
      | 9223372036854775807 + 1  | integer-overflow       | 8      |
      | 9223372036854775808      | integer-overflow       | 8      |
      | 1 + true                 | invalid-argument-type  | 8      |
      | 'a' * 2                  | invalid-argument-type  | 8      |
      | NOT 'a'                  | invalid-argument-type  | 12     |
      | 1 IN 2                   | invalid-argument-type  | 13     |
      | true AND 1               | invalid-argument-type  | 17     |
      | toUpper(1)               | invalid-argument-type  | 16     |
      | left('a')                | invalid-number-of-arguments | 8 |
      | lenght('a')              | unknown-function       | 8      |
      | toInteger([1])           | invalid-argument-value | 8      |
      | date('2024-02-30')       | invalid-argument-value | 8      |
      | range(1, 3, 0)           | number-out-of-range    | 8      |
      | 'a' =~ '(?<=x)a'         | unsupported-regex      | 8      |
      | 'a' =~ '('               | invalid-regex          | 8      |
