// Purpose: how many steps the shortest chain between two people has, five at most. A step leads between two people who have each other:
//   they are met twice where edges of both directions are followed. From both ends, a level at a time: two levels from each, and the step
//   between them. A level is only opened where no shorter chain was found.
// Parameters: number, other (the numbers of the two)
// Columns: steps (0: no chain of five). No row: one of the numbers is not there.
CYPHER 25
MATCH (a:PhoneNumber {number: $number})
MATCH (b:PhoneNumber {number: $other})
CALL (a) {
  MATCH (a)-[:HAS_CONTACT]-(p:User)
  WITH p, count(*) AS edges
  WHERE edges = 2
  RETURN collect(p) AS a1
}
CALL (b) {
  MATCH (b)-[:HAS_CONTACT]-(p:User)
  WITH p, count(*) AS edges
  WHERE edges = 2
  RETURN collect(p) AS b1
}
WITH a1, b1, CASE WHEN b IN a1 THEN 1 WHEN any(p IN a1 WHERE p IN b1) THEN 2 ELSE 0 END AS upTo2
CALL (a1, upTo2) {
  UNWIND CASE upTo2 WHEN 0 THEN a1 ELSE [] END AS near
  MATCH (near)-[:HAS_CONTACT]-(p:User)
  WITH near, p, count(*) AS edges
  WHERE edges = 2
  RETURN collect(DISTINCT p) AS a2
}
WITH b1, a2, CASE WHEN upTo2 > 0 THEN upTo2 WHEN any(p IN a2 WHERE p IN b1) THEN 3 ELSE 0 END AS upTo3
CALL (b1, upTo3) {
  UNWIND CASE upTo3 WHEN 0 THEN b1 ELSE [] END AS near
  MATCH (near)-[:HAS_CONTACT]-(p:User)
  WITH near, p, count(*) AS edges
  WHERE edges = 2
  RETURN collect(DISTINCT p) AS b2
}
WITH a2, b2, CASE WHEN upTo3 > 0 THEN upTo3 WHEN any(p IN a2 WHERE p IN b2) THEN 4 ELSE 0 END AS upTo4
CALL (a2, b2, upTo4) {
  UNWIND CASE upTo4 WHEN 0 THEN a2 ELSE [] END AS near
  MATCH (near)-[:HAS_CONTACT]-(p:User)
  WITH near, p, count(*) AS edges
  WHERE edges = 2 AND p IN b2
  WITH p
  LIMIT 1
  RETURN count(p) AS met
}
RETURN CASE WHEN upTo4 > 0 THEN upTo4 WHEN met > 0 THEN 5 ELSE 0 END AS steps
