Feature: Days, times and durations

  Scenario Outline: making <expression>
    Given an empty graph
    When asking:
      """
      RETURN <expression> AS value
      """
    Then the rows are:
      | value   |
      | <value> |

    Examples:
      | expression                                                                      | value |
      | date('2022-W03-6')                                                              | '2022-01-22' |
      | date('2022022')                                                                 | '2022-01-22' |
      | date('2022-Q1-22')                                                              | '2022-01-22' |
      | date('+12022-01-22')                                                            | '+12022-01-22' |
      | date({year: 2022, quarter: 2})                                                  | '2022-04-01' |
      | date({date: date('2021-11-30'), year: 2022, week: 3})                           | '2022-01-18' |
      | date({date: datetime('2022-01-22T23:30+03:00'), day: 1})                        | '2022-01-01' |
      | localtime('0930')                                                               | '09:30' |
      | localtime({hour: 9, minute: 30, second: 5, millisecond: 7, nanosecond: 9})      | '09:30:05.007000009' |
      | localtime({time: time('09:30:05.25+03:00'), second: 7})                         | '09:30:07.250' |
      | time('09:30-0330')                                                              | '09:30-03:30' |
      | time({time: time('09:30+03:00'), timezone: '+05:00'})                           | '11:30+05:00' |
      | time(datetime('2022-07-22T09:30[Asia/Damascus]'))                               | '09:30+03:00' |
      | localdatetime({date: date('2022-01-22'), time: localtime('09:30'), minute: 45}) | '2022-01-22T09:45' |
      | localdatetime(date('2022-01-22'))                                               | '2022-01-22T00:00' |
      | datetime('2022-01-22T09:30[Asia/Damascus]')                                     | '2022-01-22T09:30+02:00[Asia/Damascus]' |
      | datetime({datetime: datetime('2022-01-22T09:30+02:00'), timezone: 'Asia/Aden'}) | '2022-01-22T10:30+03:00[Asia/Aden]' |
      | datetime({year: 2022, month: 1, day: 22, timezone: 'Africa/Khartoum'})          | '2022-01-22T00:00+02:00[Africa/Khartoum]' |
      | datetime({epochMillis: 1642843800250, timezone: '+03:00'})                      | '2022-01-22T12:30:00.250+03:00' |
      | datetime('2022-03-27T02:30[Europe/Berlin]')                                     | '2022-03-27T03:30+02:00[Europe/Berlin]' |
      | datetime('2022-10-30T02:30[Europe/Berlin]')                                     | '2022-10-30T02:30+02:00[Europe/Berlin]' |
      | datetime('2022-10-30T02:30+01:00[Europe/Berlin]')                               | '2022-10-30T02:30+01:00[Europe/Berlin]' |
      | duration('P1Y2M3W4DT5H6M7.5S')                                                  | 'P1Y2M25DT5H6M7.5S' |
      | duration('P2022-01-22T09:30:05.25')                                             | 'P2022Y1M22DT9H30M5.25S' |
      | duration({months: 1.5, hours: 36})                                              | 'P1M15DT41H14M33S' |
      | duration({seconds: -1, milliseconds: 250})                                      | 'PT-0.75S' |
      | duration({days: 0})                                                             | 'PT0S' |

  Scenario Outline: component <expression>
    Given an empty graph
    When asking:
      """
      RETURN <expression> AS value
      """
    Then the rows are:
      | value   |
      | <value> |

    Examples:
      | expression                                       | value |
      | date('2022-01-01').week                          | 52 |
      | date('2022-01-01').weekYear                      | 2021 |
      | date('2022-05-03').dayOfQuarter                  | 33 |
      | date('2022-05-03').ordinalDay                    | 123 |
      | date('2022-05-03').weekDay                       | 2 |
      | localtime('09:30:05.007008009').microsecond      | 7008 |
      | time('09:30-03:30').offsetMinutes                | -210 |
      | datetime('2022-01-22T09:30[Asia/Aden]').timezone | 'Asia/Aden' |
      | datetime('2022-01-22T09:30[Asia/Aden]').offset   | '+03:00' |
      | datetime('1969-12-31T23:59:59.5Z').epochSeconds  | -1 |
      | duration('P1Y5M10DT30H').monthsOfYear            | 5 |
      | duration('P1Y5M10DT30H').hours                   | 30 |
      | duration('P10D').weeks                           | 1 |
      | duration('PT90.25S').secondsOfMinute             | 30 |
      | duration('PT90.25S').milliseconds                | 90250 |

  Scenario Outline: calculating <expression>
    Given an empty graph
    When asking:
      """
      RETURN <expression> AS value
      """
    Then the rows are:
      | value   |
      | <value> |

    Examples:
      | expression                                                                                          | value |
      | date('2022-01-31') + duration('P1M')                                                                | '2022-02-28' |
      | date('2022-03-31') - duration({months: 1, days: 1})                                                 | '2022-02-27' |
      | date('2022-01-22') + duration('PT49H')                                                              | '2022-01-24' |
      | localtime('23:30') + duration('PT1H')                                                               | '00:30' |
      | localdatetime('2022-01-31T23:30') + duration('P1MT1H')                                              | '2022-03-01T00:30' |
      | datetime('2022-10-29T12:00[Europe/Berlin]') + duration('P1D')                                       | '2022-10-30T12:00+01:00[Europe/Berlin]' |
      | datetime('2022-10-29T12:00[Europe/Berlin]') + duration('PT24H')                                     | '2022-10-30T11:00+01:00[Europe/Berlin]' |
      | duration('P1M') + date('2022-01-22')                                                                | '2022-02-22' |
      | duration('P1M1D') - duration('PT1H')                                                                | 'P1M1DT-1H' |
      | duration('P1M1D') * 2                                                                               | 'P2M2D' |
      | 0.5 * duration('P1D')                                                                               | 'PT12H' |
      | duration('P7D') / 2                                                                                 | 'P3DT12H' |
      | duration.between(date('2022-01-22'), date('2023-03-01'))                                            | 'P1Y1M7D' |
      | duration.between(date('2023-03-01'), date('2022-01-22'))                                            | 'P-1Y-1M-10D' |
      | duration.between(localdatetime('2022-01-22T20:00'), date('2022-01-24'))                             | 'P1DT4H' |
      | duration.between(localtime('09:30'), datetime('2022-01-22T10:00+03:00'))                            | 'PT30M' |
      | duration.inMonths(date('2022-01-31'), date('2022-02-28'))                                           | 'PT0S' |
      | duration.inDays(date('2022-01-22'), date('2022-03-01'))                                             | 'P38D' |
      | duration.inSeconds(datetime('2022-10-30T00:00[Europe/Berlin]'), localdatetime('2022-10-30T04:00'))  | 'PT5H' |
      | date.truncate('decade', date('2022-05-03'), {month: 2})                                             | '2020-02-01' |
      | date.truncate('week', date('2022-05-05'), {dayOfWeek: 3})                                           | '2022-05-04' |
      | datetime.truncate('month', datetime('2022-05-05T09:30+03:00'), {timezone: 'Asia/Aden'})             | '2022-05-01T00:00+03:00[Asia/Aden]' |
      | localdatetime.truncate('millisecond', localdatetime('2022-05-05T09:30:05.123456'), {nanosecond: 7}) | '2022-05-05T09:30:05.123000007' |
      | time.truncate('hour', time('09:30+03:00'), {minute: 5})                                             | '09:05+03:00' |

  Scenario Outline: comparing <expression>
    Given an empty graph
    When asking:
      """
      RETURN <expression> AS value
      """
    Then the rows are:
      | value   |
      | <value> |

    Examples:
      | expression                                                         | value |
      | date('2022-01-22') < date('2022-01-23')                            | true |
      | datetime('2022-01-22T09:30+03:00') > datetime('2022-01-22T06:29Z') | true |
      | datetime('2022-01-22T09:30+03:00') = datetime('2022-01-22T06:30Z') | false |
      | duration('P1Y') = duration({months: 12})                           | true |
      | duration('P1M') = duration('P30D')                                 | false |
      | duration('P1M') < duration('P2M')                                  | null |
      | date('2022-01-22') < localdatetime('2022-01-23T00:00')             | null |
      | localtime() = localtime()                                          | true |
      | datetime() IS NOT NULL                                             | true |
      | date(null) IS NULL                                                 | true |
      | toString(duration('PT3600S')) = 'PT1H'                             | true |

  Scenario Outline: refusing <expression>
    Given an empty graph
    When asking:
      """
      UNWIND [1] AS one RETURN <expression> AS value
      """
    Then it is refused with <code>

    Examples:
      | expression | code |
      | date('2022-02-29') | invalid-argument-value |
      | date({year: 2022, day: 3}) | invalid-argument-value |
      | date({year: 2022, month: 1, week: 3}) | invalid-argument-value |
      | date({month: 1}) | invalid-argument-value |
      | date({year: 1000000000}) | invalid-argument-value |
      | localtime({hour: 24}) | invalid-argument-value |
      | localtime({hour: 1, second: 3}) | invalid-argument-value |
      | datetime({year: 2022, timezone: 'Mars/Olympus'}) | invalid-argument-value |
      | duration('P1X') | invalid-argument-value |
      | date.truncate('fortnight', date('2022-01-22')) | invalid-argument-value |
      | date('2022-01-22').hour | invalid-argument-value |
      | date('2022-01-22') + 1 | invalid-argument-type |
      | duration('P1D') / 0 | invalid-argument-value |

  Scenario: kinds of time have an order among the kinds
    Given an empty graph
    When asking:
      """
      UNWIND [duration('P1D'), 'a', localtime('09:30'), date('2022-01-22'), time('09:30Z'), localdatetime('2022-01-22T09:30'), datetime('2022-01-22T09:30Z')] AS value
      RETURN value ORDER BY value
      """
    Then the rows are, in order:
      | value                |
      | '2022-01-22T09:30Z'  |
      | '2022-01-22T09:30'   |
      | '2022-01-22'         |
      | '09:30Z'             |
      | '09:30'              |
      | 'P1D'                |
      | 'a'                  |

  Scenario: properties hold times, and rows are grouped by them
    Given an empty graph
    And the graph:
      """
      UNWIND ['09:30', '09:30', '10:00'] AS at CREATE (:Shift {at: localtime(at), span: duration('PT8H')})
      """
    When asking:
      """
      MATCH (s:Shift) RETURN s.at + s.span AS until, count(*) AS n ORDER BY until
      """
    Then the rows are, in order:
      | until   | n |
      | '17:30' | 2 |
      | '18:00' | 1 |
