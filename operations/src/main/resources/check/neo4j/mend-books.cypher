// Purpose: makes edges, counts and marks of books again from their documents, under the owners' locks, and takes away the edges and
//   documents of owners without a book. A document that is not in order is put in order. Parameters: owners (numbers, ascending). Columns: count
CYPHER 25
UNWIND $owners AS owner
MATCH (n:PhoneNumber {number: owner})
SET n.locked = true
REMOVE n.locked
WITH n, EXISTS { (:NamedEdges) } AS named,
  CASE WHEN n.bookOf IS NULL THEN [] ELSE coalesce(n.contactNumbers, []) END AS numbers, coalesce(n.contactNames, []) AS names
CALL (numbers, names) {
  UNWIND range(0, size(numbers) - 1) AS i
  WITH numbers[i] AS number, CASE WHEN i < size(names) - 1 THEN names[i] ELSE '' END AS name
  WITH number, head(collect(name)) AS name
  ORDER BY number
  RETURN collect(number) AS contacts, collect(name) AS contactNames, sum(number % 1000000007) AS sum
}
CALL (n, contacts) {
  MATCH (n)-[h:HAS_CONTACT]->(c)
  WITH c.number IN contacts AS kept, c, collect(h) AS edges
  FOREACH (h IN CASE WHEN kept THEN tail(edges) ELSE edges END | DELETE h)
}
CALL (n, contacts, contactNames, named) {
  UNWIND range(0, size(contacts) - 1) AS i
  MERGE (c:PhoneNumber {number: contacts[i]})
  MERGE (n)-[h:HAS_CONTACT]->(c)
  SET h.name = CASE WHEN named AND contactNames[i] <> '' THEN contactNames[i] END
}
FOREACH (left IN CASE WHEN n.bookOf IS NULL THEN [n] ELSE [] END | REMOVE left.contactNumbers, left.contactNames)
WITH n, contacts, contactNames, sum, coalesce(n.deferredNumbers, []) AS allDeferred, coalesce(n.deferredNames, []) AS allNames
WHERE n.bookOf IS NOT NULL
WITH n, contacts, contactNames, sum, allDeferred, allNames,
  [i IN range(0, size(allDeferred) - 1) WHERE NOT allDeferred[i] IN contacts] AS kept
WITH n, contacts, contactNames, sum, [i IN kept | allDeferred[i]] AS deferred, [i IN kept | coalesce(allNames[i], '')] AS names
WITH n, contacts, contactNames, sum, deferred, names, 3 * reduce(s = 0, d IN deferred | s + d % 1000000007) AS deferredSum
SET n.bookSize = size(contacts) + size(deferred), n.bookSum = sum + deferredSum,
  n.contactNumbers = contacts, n.contactNames = contactNames + [n.bookOf + ' ' + n.bookVersion + ' ' + sum],
  n.deferredNumbers = CASE WHEN deferred <> [] THEN deferred END,
  n.deferredNames = CASE WHEN deferred <> [] THEN names END,
  n.deferredSum = CASE WHEN deferred <> [] THEN deferredSum END
FOREACH (book IN CASE WHEN deferred <> [] THEN [n] ELSE [] END | SET book:Deferring)
FOREACH (book IN CASE WHEN deferred = [] THEN [n] ELSE [] END | REMOVE book:Deferring)
RETURN count(*) AS count
