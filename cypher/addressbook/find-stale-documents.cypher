// Purpose: owners of books that an instance of the version before wrote last, or whose document was never made; and of documents that such
//   an instance left when it removed the book. Reads every book, but none where no such instance may be.
// Parameters: after (the owner's number, exclusive), limit
// Columns: number (the owner's); ascending
CYPHER 25
MATCH (named:NamedEdges)
WITH count(named) AS named
WHERE named > 0
MATCH (me:PhoneNumber)
WHERE me.number > $after
  AND coalesce(
    me.contactNames[-1] <> me.bookOf + ' ' + me.bookVersion + ' ' + (me.bookSum - coalesce(me.deferredSum, 0)),
    me.bookOf IS NOT NULL OR me.contactNumbers IS NOT NULL
  )
RETURN me.number AS number
ORDER BY number
LIMIT $limit
