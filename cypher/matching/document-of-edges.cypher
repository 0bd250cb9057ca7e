// Purpose: the document of a book as its edges have it, for a book that an instance of the version before wrote last.
// Parameters: number, userId (the owner's)
// Columns: contactNumbers, contactNames (see addressbook/write.cypher). No row: no such instance may be, so the edges have no names.
CYPHER 25
MATCH (me:PhoneNumber {number: $number})
USING INDEX SEEK me:PhoneNumber(number)
WHERE me.bookOf = $userId AND EXISTS { (:NamedEdges) }
CALL (me) {
  MATCH (me)-[h:HAS_CONTACT]->(c)
  WITH c.number AS number, coalesce(h.name, '') AS name
  ORDER BY number
  RETURN collect(number) AS numbers, collect(name) AS names, sum(number % 1000000007) AS sum
}
RETURN numbers AS contactNumbers, names + [me.bookOf + ' ' + me.bookVersion + ' ' + sum] AS contactNames
