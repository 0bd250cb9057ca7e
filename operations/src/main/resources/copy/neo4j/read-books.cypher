// Purpose: address books from an owner's number on. Parameters: from, limit. Columns: row, size and sum (see the service's
//   addressbook/write.cypher: they tell a book that is being written), stamped (the document is whole; false for a book that an instance of
//   the version before wrote last, whose contacts are those of its edges); ascending by owner
CYPHER 25
MATCH (n:PhoneNumber)
WHERE n.number >= $from AND n.bookOf IS NOT NULL
WITH n
ORDER BY n.number
LIMIT $limit
WITH n, coalesce(n.contactNumbers, []) AS numbers, coalesce(n.contactNames, []) AS names,
  n.bookOf + ' ' + n.bookVersion + ' ' + (n.bookSum - coalesce(n.deferredSum, 0)) AS stamp
WITH n, numbers, names, coalesce(names[-1] = stamp, false) AS stamped
WITH n, stamped, stamped OR NOT EXISTS { (:NamedEdges) } AS whole, numbers, names
WITH n, stamped, CASE
  WHEN whole THEN [i IN range(0, size(numbers) - 1) | [numbers[i], CASE WHEN names[i] <> '' THEN names[i] END]]
  ELSE COLLECT {
    MATCH (n)-[h:HAS_CONTACT]->(c)
    WHERE NOT whole
    RETURN [c.number, h.name]
    ORDER BY c.number
  }
END AS contacts
OPTIONAL MATCH (f:ReaderFloor {userId: n.bookOf})
RETURN {
  owner: n.number, userId: n.bookOf, version: n.bookVersion, readerFloor: coalesce(f.sequence, 0), contacts: contacts,
  deferredNumbers: coalesce(n.deferredNumbers, []), deferredNames: coalesce(n.deferredNames, [])
} AS row, n.bookSize AS size, n.bookSum AS sum, stamped OR EXISTS { (:NamedEdges) } AS stamped
ORDER BY row.owner
