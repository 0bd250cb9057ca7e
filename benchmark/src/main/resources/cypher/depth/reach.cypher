// Purpose: how many people are within three steps of a person. A step leads between two people who have each other: they are met twice
//   where edges of both directions are followed. Breadth first, a level at a time, so that everybody's edges are read once.
// Parameters: number
// Columns: people. No row: nobody has the number.
CYPHER 25
MATCH (me:PhoneNumber {number: $number})
CALL (me) {
  MATCH (me)-[:HAS_CONTACT]-(p:User)
  WITH p, count(*) AS edges
  WHERE edges = 2
  RETURN collect(p) AS one
}
CALL (me, one) {
  UNWIND one AS near
  MATCH (near)-[:HAS_CONTACT]-(p:User)
  WITH near, p, count(*) AS edges
  WHERE edges = 2 AND p <> me AND NOT p IN one
  RETURN collect(DISTINCT p) AS two
}
CALL (me, one, two) {
  UNWIND two AS near
  MATCH (near)-[:HAS_CONTACT]-(p:User)
  WITH near, p, count(*) AS edges
  WHERE edges = 2 AND p <> me AND NOT p IN one AND NOT p IN two
  RETURN count(DISTINCT p) AS three
}
RETURN size(one) + size(two) + three AS people
