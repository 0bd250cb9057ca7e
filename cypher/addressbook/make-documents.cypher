// Purpose: makes the documents of books that an instance of the version before wrote last: from their edges, under the owners' locks. One
//   that such an instance left when it removed the book goes.
// Parameters: numbers (the owners', ascending)
// Columns: count (of documents made)
CYPHER 25
UNWIND $numbers AS number
MATCH (me:PhoneNumber {number: number})
USING INDEX SEEK me:PhoneNumber(number)
SET me.locked = true
REMOVE me.locked
WITH me
FOREACH (left IN CASE WHEN me.bookOf IS NULL THEN [me] ELSE [] END | REMOVE left.contactNumbers, left.contactNames)
WITH me
WHERE me.bookOf IS NOT NULL
  AND coalesce(
    me.contactNames[-1] <> me.bookOf + ' ' + me.bookVersion + ' ' + (me.bookSum - coalesce(me.deferredSum, 0)),
    true
  )
CALL (me) {
  MATCH (me)-[h:HAS_CONTACT]->(c)
  WITH c.number AS number, coalesce(h.name, '') AS name
  ORDER BY number
  RETURN collect(number) AS numbers, collect(name) AS names, sum(number % 1000000007) AS sum
}
SET me.contactNumbers = numbers, me.contactNames = names + [me.bookOf + ' ' + me.bookVersion + ' ' + sum]
RETURN count(*) AS count
