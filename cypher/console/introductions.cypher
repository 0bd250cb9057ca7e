// Title: Who can introduce two people
// Purpose: all shortest chains between two users in which each has the next one and is had by that one, of at most three steps. Those
//   between the ends neither hide nor refuse to introduce, and neighbours have not blocked one another.
// Note: use this one for a picture. `GET /v1/contacts/suggestions/{userId}/introductions` names only the first person of each chain, and
//   leaves out chains with a block between people who are not neighbours.
// Group: Paths
// Parameters: from phoneNumber – From
//   to phoneNumber – To
//   limit integer = 50 – Show so many chains
// View: graph
CYPHER 25
MATCH (a:User&PhoneNumber {number: $from})
MATCH (b:User&PhoneNumber {number: $to})
CALL (a, b) {
  MATCH p = (a)-[:HAS_CONTACT]->(c:User)-[:HAS_CONTACT]->(b)
  WHERE EXISTS { (c)-[:HAS_CONTACT]->(a) } AND EXISTS { (b)-[:HAS_CONTACT]->(c) }
  RETURN p, [c] AS between
  UNION ALL
  MATCH p = (a)-[:HAS_CONTACT]->(c:User)-[:HAS_CONTACT]->(d:User)-[:HAS_CONTACT]->(b)
  WHERE d <> a AND c <> b
    AND EXISTS { (c)-[:HAS_CONTACT]->(a) } AND EXISTS { (d)-[:HAS_CONTACT]->(c) } AND EXISTS { (b)-[:HAS_CONTACT]->(d) }
  RETURN p, [c, d] AS between
}
WITH p, between
WHERE all(n IN between WHERE n.discoverableBy <> 'NOBODY' AND coalesce(n.introductions, 'CONTACTS') <> 'NOBODY')
  AND all(i IN range(1, length(p)) WHERE
    NOT nodes(p)[i].number IN nodes(p)[i - 1].blocks AND NOT nodes(p)[i - 1].number IN nodes(p)[i].blocks)
WITH length(p) AS steps, collect(p) AS chains
ORDER BY steps
LIMIT 1
UNWIND chains AS p
RETURN p
LIMIT $limit
