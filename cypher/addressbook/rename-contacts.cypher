// Purpose: gives edges of a book the names that an instance of the version before reads there. One pass over the book, as in
//   remove-contacts.cypher.
// Parameters: number (the owner's), numbers (to rename), names (map from each number, as text, to its name or null)
// Columns: count (of contacts renamed)
CYPHER 25
MATCH (me:PhoneNumber {number: $number})-[h:HAS_CONTACT]->(c)
USING INDEX SEEK me:PhoneNumber(number)
WHERE c.number IN $numbers
SET h.name = $names[toString(c.number)]
RETURN count(*) AS count
