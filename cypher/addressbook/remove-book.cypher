// Purpose: deletes a whole address book, whichever user wrote it.
// Parameters: number (the owner's)
// Columns: numbers (those that were in it)
CYPHER 25
MATCH (me:PhoneNumber {number: $number})
USING INDEX SEEK me:PhoneNumber(number)
CALL (me) {
  MATCH (me)-[h:HAS_CONTACT]->(c)
  WITH h, c.number AS number
  DELETE h
  RETURN collect(number) AS numbers
}
REMOVE me:Deferring,
  me.bookOf, me.bookVersion, me.bookSize, me.bookSum, me.contactNumbers, me.contactNames,
  me.deferredNumbers, me.deferredNames, me.deferredSum
RETURN numbers
