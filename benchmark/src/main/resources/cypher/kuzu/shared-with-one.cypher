// Purpose: the contacts of a reader that one person has too.
// Parameters: number (the reader's), person. Columns: number, name, ascending.
MATCH (:Number {number: $person})-[:HAS_CONTACT]->(c:Number)<-[h:HAS_CONTACT]-(:Number {number: $number})
RETURN c.number, h.name ORDER BY c.number
