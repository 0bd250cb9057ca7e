// Purpose: the readers who have the user as a match.
// Parameters: userId
// Columns: numbers (ascending), reciprocal (those of them that the user has too). No row: no such user.
CYPHER 25
MATCH (u:User {userId: $userId})
USING INDEX SEEK u:User(userId)
WITH u, COLLECT { MATCH (u)-[:HAS_CONTACT]->(c) RETURN c } AS book
CALL (u, book) {
  MATCH (u)<-[:HAS_CONTACT]-(holder)
  WHERE NOT holder.number IN u.blocks
    AND NOT u.number IN coalesce(holder.blocks, [])
    AND (u.discoverableBy = 'EVERYONE' OR u.discoverableBy = 'CONTACTS' AND holder IN book)
  WITH holder.number AS number, holder IN book AS reciprocal
  ORDER BY number
  RETURN collect(number) AS numbers, collect(CASE WHEN reciprocal THEN number END) AS reciprocal
}
RETURN numbers, reciprocal
