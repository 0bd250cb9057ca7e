// Purpose: books with the edges, counts and marks that were made from them, and edges and documents of owners without a book. Parameters: after (a number,
//   exclusive), limit, owners (these alone; none: all). Columns: number, userId (null: no book), version, size, sum, contactNumbers,
//   contactNames, documented (they are there), deferredNumbers, deferredNames, deferredSum, deferring, edges, edgeNames (in the order of
//   edges, which is ascending), named (edges have names for the version before); ascending by number
CYPHER 25
MATCH (n:PhoneNumber)
WHERE n.number > $after
  AND ($owners = [] OR n.number IN $owners)
  AND (n.bookOf IS NOT NULL OR n.contactNumbers IS NOT NULL OR EXISTS { (n)-[:HAS_CONTACT]->() })
WITH n
ORDER BY n.number
LIMIT $limit
CALL (n) {
  MATCH (n)-[h:HAS_CONTACT]->(c)
  WITH h, c.number AS number
  ORDER BY number
  RETURN collect(number) AS edges, collect(coalesce(h.name, '')) AS edgeNames
}
RETURN n.number AS number, n.bookOf AS userId, coalesce(n.bookVersion, 0) AS version, coalesce(n.bookSize, 0) AS size,
  coalesce(n.bookSum, 0) AS sum, coalesce(n.contactNumbers, []) AS contactNumbers, coalesce(n.contactNames, []) AS contactNames,
  n.contactNumbers IS NOT NULL AS documented, coalesce(n.deferredNumbers, []) AS deferredNumbers,
  coalesce(n.deferredNames, []) AS deferredNames, coalesce(n.deferredSum, 0) AS deferredSum, n:Deferring AS deferring,
  edges, edgeNames, EXISTS { (:NamedEdges) } AS named
ORDER BY number
