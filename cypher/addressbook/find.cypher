// Purpose: one contact of somebody's address book.
// Parameters: number, userId (the owner's), contact (the number looked for)
// Columns: number, name. No row: not in the book.
CYPHER 25
MATCH (me:PhoneNumber {number: $number})-[h:HAS_CONTACT]->(c:PhoneNumber {number: $contact})
WHERE me.bookOf = $userId
RETURN c.number AS number, h.name AS name
