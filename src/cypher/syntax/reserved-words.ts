/** Words that cannot name a variable unless they stand in back-ticks: the grammar could not tell them apart. */
const RESERVED = new Set(
  (
    "AND AS CALL CASE CONTAINS CREATE DELETE DETACH DISTINCT ELSE ENDS FALSE IN IS LIMIT MATCH MERGE NOT NULL ON " +
    "OPTIONAL OR ORDER REMOVE RETURN SET SKIP STARTS THEN TRUE UNION UNWIND WHEN WHERE WITH XOR YIELD"
  ).split(" "),
);

export function isReserved(word: string): boolean {
  return RESERVED.has(word.toUpperCase());
}
