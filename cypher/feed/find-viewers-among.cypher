// Purpose: those of some readers who have the user as a match. An edge between two known nodes is looked for at the end with fewer
//   edges.
// Parameters: userId, readers (numbers)
// Columns: numbers (ascending), reciprocal (those of them that the user has too). No row: no such user.
CYPHER 25
MATCH (u:User {userId: $userId})
USING INDEX SEEK u:User(userId)
CALL (u) {
  UNWIND $readers AS number
  MATCH (reader:PhoneNumber {number: number})
  USING INDEX SEEK reader:PhoneNumber(number)
  WHERE NOT number IN u.blocks
    AND NOT u.number IN coalesce(reader.blocks, [])
    AND EXISTS { (reader)-[:HAS_CONTACT]->(u) }
  WITH number, EXISTS { (u)-[:HAS_CONTACT]->(reader) } AS reciprocal
  WHERE u.discoverableBy = 'EVERYONE' OR u.discoverableBy = 'CONTACTS' AND reciprocal
  WITH number, reciprocal
  ORDER BY number
  RETURN collect(number) AS numbers, collect(CASE WHEN reciprocal THEN number END) AS reciprocal
}
RETURN numbers, reciprocal
