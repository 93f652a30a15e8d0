/** Kinds of value that an expression can be asked for. */
export type Kind =
  | ("int" | "small" | "float" | "string" | "boolean" | "date" | "duration" | "ints" | "strings" | "map")
  | ("node" | "relationship" | "path" | "shortest");

/** Ways to write a value of a kind; `%kind` stands for a value of that kind. */
export const TEMPLATES: Readonly<Record<Exclude<Kind, "path" | "shortest">, string>> = {
  small: "0 ~ 1 ~ 2 ~ 3 ~ size('ab') ~ abs(-1)",
  int: `%int + %int ~ %int - %int ~ %int * %small ~ %int / 2 ~ %int % 3 ~ -(%int) ~ +%int ~ abs(%int) ~ sign(%float)
    ~ size(%string) ~ size(%ints) ~ char_length(%string) ~ character_length(%string) ~ length(%path) ~ length(%shortest) ~ toInteger(%string)
    ~ toInteger(%float) ~ toIntegerOrNull(%string) ~ %node.n ~ %relationship.k ~ %node['n'] ~ %date.year ~ %date.week
    ~ %duration.days ~ COUNT { %pattern } ~ COUNT { MATCH %pattern RETURN 1 AS one } ~ head(%ints) ~ last(%ints)
    ~ %ints[%small] ~ reduce(total = 0, i IN %ints | total + i) ~ coalesce(%int, %small) ~ %map.i ~ size(keys(%node))
    ~ size([(%node)-->(other) | other.n]) ~ CASE WHEN %boolean THEN %int ELSE %small END ~ CASE %int WHEN 1 THEN 2 END
    ~ nullIf(%int, 1) ~ size(labels(%node)) ~ size(nodes(%path)) ~ size(relationships(%path)) ~ $number
    ~ timestamp() * 0`,
  float: `%float + %float ~ %float - %float ~ %float * %float ~ %float / 4.0 ~ %int / 2.0 ~ %small ^ 2 ~ sqrt(abs(%float))
    ~ floor(%float) ~ ceil(%float) ~ round(%float) ~ round(%float, 1) ~ exp(%small) ~ log(%small + 1.0) ~ log10(%small + 1)
    ~ sin(%float) ~ cos(%float) ~ tan(%small) ~ cot(1.5) ~ asin(0.5) ~ acos(0.5) ~ atan(%float) ~ atan2(%float, 2.0)
    ~ degrees(%float) ~ radians(%float) ~ haversin(%float) ~ pi() ~ e() ~ toFloat(%int) ~ toFloatOrNull(%string) ~ %node.x
    ~ toFloat(%string) ~ rand() * 0.0 ~ coalesce(%float, 0.5)`,
  string: `%string + %string ~ %string + %int ~ %string || %string ~ %string + %float ~ btrim(%string) ~ toUpper(%string) ~ toLower(%string) ~ upper(%string) ~ lower(%string)
    ~ trim(%string) ~ lTrim(%string) ~ rTrim(%string) ~ replace(%string, 'a', %string) ~ substring(%string, %small)
    ~ substring(%string, %small, %small) ~ left(%string, %small) ~ right(%string, %small) ~ toString(%int)
    ~ toString(%date) ~ toString(%duration) ~ toStringOrNull(%boolean) ~ reverse(%string) ~ type(%relationship)
    ~ coalesce(%string, 'none') ~ head(%strings) ~ %strings[-1] ~ %map.s ~ %node.name ~ $text
    ~ reduce(s = %string, i IN %strings | s + i) ~ CASE WHEN %boolean THEN %string ELSE 'else' END
    ~ toString(localtime.truncate('hour', localtime('09:30:05'))) ~ toString(time({hour: 9, timezone: '+03:00'}).hour)
    ~ toString(localdatetime('2022-01-22T09:30:05') + %duration) ~ toString(datetime('2022-01-22T09:30:05Z').epochSeconds)
    ~ toString(datetime({date: coalesce(%date, date('2022-01-22')), hour: 9, minute: 30, second: 5})) ~ properties(%node).name`,
  boolean: `%int = %int ~ %int <> %int ~ %int < %int ~ %int <= %float ~ %int > %int ~ %float >= %int ~ %string = %string
    ~ %string < %string ~ %date < %date ~ %date = %date ~ %boolean AND %boolean ~ %boolean OR %boolean
    ~ %boolean XOR %boolean ~ NOT %boolean ~ %string STARTS WITH 'a' ~ %string ENDS WITH %string
    ~ %string CONTAINS %string ~ %string =~ '.*a.*' ~ %string =~ '(?i)[A-C]+' ~ %int IN %ints ~ %string IN %strings
    ~ %node.name IS NULL ~ %node.n IS NOT NULL ~ %node:A ~ %node:A|B ~ %node:!A ~ %node:A&B ~ 'A' IN labels(%node)
    ~ EXISTS { %pattern } ~ EXISTS { MATCH %pattern RETURN 1 AS one }
    ~ all(i IN %ints WHERE i > 0) ~ any(i IN %ints WHERE i > 1) ~ none(i IN %ints WHERE i = 2)
    ~ single(i IN %ints WHERE i = 1) ~ isEmpty(%ints) ~ isEmpty(%string) ~ isNaN(%float) ~ toBoolean(%string)
    ~ toBooleanOrNull(%string) ~ 0 < %int <= 3 ~ %node.flag ~ %node = %node ~ elementId(%node) = elementId(%node)
    ~ startNode(%relationship) = %node ~ endNode(%relationship) = %node ~ 'n' IN keys(%node) ~ %ints = %ints
    ~ %relationship.k > 0 ~ %duration = %duration ~ null ~ id(%node) = id(%node) ~ %map = %map
    ~ %node.name = 'a' OR %node.name = 'b' ~ NOT (%int = 1 OR %boolean) ~ COUNT { %pattern } > 0`,
  date: `date('2022-01-22') ~ date({year: 2022, month: 1 + %small}) ~ %node.on ~ %date + duration({days: %small})
    ~ date.truncate('month', %date) ~ %date - %duration ~ coalesce(%node.on, date('2021-12-31'))`,
  duration: `duration({days: %small, hours: %small}) ~ duration.between(%date, %date) ~ duration('P1M')
    ~ duration.inDays(%date, %date) ~ duration.inMonths(%date, %date) ~ duration.inSeconds(%date, %date)
    ~ %duration + %duration ~ %duration * 2 ~ %duration - duration('PT1H')`,
  ints: `[%int, %int] ~ [] ~ range(0, %small) ~ range(3, %small, -1) ~ %ints + %int ~ %ints + %ints ~ tail(%ints)
    ~ reverse(%ints) ~ [i IN %ints WHERE i > 0 | i * 2] ~ [i IN %ints | i + 1] ~ [i IN %ints WHERE i > 1] ~ %ints[0..2]
    ~ %ints[..1] ~ %node.list ~ toIntegerList(%strings) ~ coalesce(%ints, []) ~ [b IN toBooleanList(%strings) | 1]
    ~ [f IN toFloatList(%strings) | 2] ~ $numbers`,
  strings: `[%string] ~ [%string, 'b'] ~ split(%string, 'a') ~ toStringList(%ints) ~ [x IN nodes(%path) | x.id]
    ~ [x IN relationships(%path) | x.id] ~ %strings + %string ~ ['a', null]`,
  map: `{i: %int, s: %string} ~ {s: %string} ~ %bound {.name, i: %int, s: 'a'} ~ %bound {.*, i: 1, s: %string}`,
  node: "startNode(%relationship) ~ endNode(%relationship) ~ head(nodes(%path))",
  relationship: "last(relationships(%path))",
};

/** What stands where nothing more is to be nested. */
export const LITERALS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  int: ["0", "1", "2", "-3", "null", "7"],
  small: ["0", "1", "2"],
  float: ["0.5", "2.0", "-1.25", "null", "1e2"],
  string: ["'a'", "'b'", "'Abc'", "''", "null", "'12'", "'true'"],
  boolean: ["true", "false", "null"],
  date: ["date('2022-01-22')", "date('2021-12-31')", "date(null)"],
  duration: ["duration('P1D')", "duration('P1M2DT3H')"],
  ints: ["[1, 2, 3]", "[]", "[1, null]", "[2]"],
  strings: ["['a', 'b']", "['1', 'true', 'x']"],
  map: ["{i: 1, s: 'a'}", "{i: null, s: 'b'}"],
};

/** Aggregates, by the kind of what they give. */
export const AGGREGATES: readonly string[] = [
  "count(*)",
  "count(%int)",
  "count(DISTINCT %string)",
  "sum(%int)",
  "avg(%int)",
  "min(%string)",
  "max(%int)",
  "min(%date)",
  "collect(%int)",
  "collect(DISTINCT %string)",
  "stDev(%int)",
  "stDevP(%int)",
  "percentileCont(%int, 0.5)",
  "percentileDisc(%int, 0.5)",
  "count(%int) + sum(%small)",
  "size(collect(%string))",
];
