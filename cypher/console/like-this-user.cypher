// Title: Who shares the most contacts with a number
// Purpose: the users whose books overlap most with one book, with the shared contacts between them.
// Note: The cheap way into a community on a large graph: from one member outwards.
// Group: Around a number
// Parameters: number phoneNumber – Number
//   atLeast integer = 5 – Shared contacts at least
//   popular integer = 100 – Numbers in more books do not count
//   limit integer = 5 – Show so many people
// View: graph
CYPHER 25
MATCH (me:PhoneNumber {number: $number})-[:HAS_CONTACT]->(c)
WHERE COUNT { (c)<-[:HAS_CONTACT]-() } <= $popular
MATCH (c)<-[:HAS_CONTACT]-(them:User)
WHERE them <> me
WITH me, them, collect(c) AS shared
WHERE size(shared) >= $atLeast
ORDER BY size(shared) DESC, them.number
LIMIT $limit
RETURN them, size(shared) AS shares, COLLECT {
  MATCH p = (me)-[:HAS_CONTACT]->(c)<-[:HAS_CONTACT]-(them)
  WHERE c IN shared
  RETURN p
} AS paths
