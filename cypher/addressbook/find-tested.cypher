// Purpose: those of some numbers that a user has tested: contacts of the user's book, or removed since then.
// Parameters: userId, numbers, since (ISO 8601)
// Columns: numbers (in no order)
CYPHER 25
CALL () {
  MATCH (t:Tested)
  WHERE t.userId = $userId AND t.number IN $numbers AND t.removedAt > datetime($since)
  RETURN t.number AS number
  UNION
  MATCH (u:User {userId: $userId})-[:HAS_CONTACT]->(c)
  USING INDEX SEEK u:User(userId)
  WHERE u.bookOf = $userId AND c.number IN $numbers
  RETURN c.number AS number
}
RETURN collect(number) AS numbers
