// Purpose: which of some numbers are suppressed. Where there are fewer suppressed numbers in all, these are gone through; otherwise
//   each number is sought.
// Parameters: numbers
// Columns: numbers
// Db hits: 1 + at most 3 for each number, or 2 for each suppressed number.
CYPHER 25
WITH COUNT { (:Suppressed) } <= size($numbers) AS few
CALL (few) {
  WITH few
  WHERE few
  MATCH (s:Suppressed)
  WHERE s.number IN $numbers
  RETURN s.number AS number
  UNION ALL
  UNWIND CASE WHEN few THEN [] ELSE $numbers END AS number
  MATCH (s:PhoneNumber {number: number})
  USING INDEX SEEK s:PhoneNumber(number)
  WHERE s:Suppressed
  RETURN number
}
RETURN collect(number) AS numbers
