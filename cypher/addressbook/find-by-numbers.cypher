// Purpose: books that have a number of a range, deferred or not.
// Parameters: first, last (of the range), after (the owner's number, exclusive), limit
// Columns: number, userId (the owner's); ascending by number
CYPHER 25
CALL () {
  MATCH (n:PhoneNumber)<-[:HAS_CONTACT]-(me)
  USING INDEX SEEK n:PhoneNumber(number)
  WHERE $first <= n.number <= $last
  RETURN me
  UNION
  MATCH (me:Deferring)
  WHERE any(number IN me.deferredNumbers WHERE $first <= number <= $last)
  RETURN me
}
WITH me
WHERE me.number > $after AND me.bookOf IS NOT NULL
RETURN me.number AS number, me.bookOf AS userId
ORDER BY number
LIMIT $limit
