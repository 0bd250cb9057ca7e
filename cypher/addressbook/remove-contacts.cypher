// Purpose: removes contacts of a book, and remembers them as tested by its user. One pass over the book, so
//   that its cost does not depend on how many people have the contacts (that of an Expand(Into) from a popular number would).
// Parameters: number, userId (the owner's), numbers (to remove), at (ISO 8601)
// Columns: count (of contacts removed)
CYPHER 25
MATCH (me:PhoneNumber {number: $number})-[h:HAS_CONTACT]->(c)
USING INDEX SEEK me:PhoneNumber(number)
WHERE c.number IN $numbers
WITH h, c.number AS number
DELETE h
MERGE (t:Tested {userId: $userId, number: number})
SET t.removedAt = datetime($at)
RETURN count(*) AS count
