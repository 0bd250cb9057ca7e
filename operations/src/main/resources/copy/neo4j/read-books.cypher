// Purpose: address books from an owner's number on. Parameters: from, limit. Columns: row, size and sum (see the service's
//   addressbook/write.cypher: they tell a book that is being written); ascending by owner
CYPHER 25
MATCH (n:PhoneNumber)
WHERE n.number >= $from AND n.bookOf IS NOT NULL
WITH n
ORDER BY n.number
LIMIT $limit
WITH n, COLLECT {
  MATCH (n)-[h:HAS_CONTACT]->(c)
  RETURN [c.number, h.name]
  ORDER BY c.number
} AS contacts
OPTIONAL MATCH (f:ReaderFloor {userId: n.bookOf})
RETURN {
  owner: n.number, userId: n.bookOf, version: n.bookVersion, readerFloor: coalesce(f.sequence, 0), contacts: contacts,
  deferredNumbers: coalesce(n.deferredNumbers, []), deferredNames: coalesce(n.deferredNames, [])
} AS row, n.bookSize AS size, n.bookSum AS sum
ORDER BY row.owner
