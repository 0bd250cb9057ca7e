// Purpose: removes contacts of a book. One pass over the book, so that its cost does not depend on how many people have the
//   contacts (an Expand(Into) from a popular number would).
// Parameters: number (the owner's), numbers (to remove)
// Columns: count (of contacts removed)
CYPHER 25
MATCH (me:PhoneNumber {number: $number})-[h:HAS_CONTACT]->(c)
WHERE c.number IN $numbers
DELETE h
RETURN count(*) AS count
