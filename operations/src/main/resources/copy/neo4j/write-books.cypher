// Purpose: writes whole address books: the document, and an edge for each contact. Parameters: rows (as read). Columns: none
CYPHER 25
UNWIND $rows AS row
MERGE (me:PhoneNumber {number: row.owner})
WITH me, row,
  3 * reduce(s = 0, number IN row.deferredNumbers | s + number % 1000000007) AS deferredSum,
  reduce(s = 0, contact IN row.contacts | s + contact[0] % 1000000007) AS sum,
  size(row.deferredNumbers) > 0 AS deferring
SET me.bookOf = row.userId, me.bookVersion = row.version,
  me.bookSize = size(row.contacts) + size(row.deferredNumbers),
  me.bookSum = deferredSum + sum,
  me.contactNumbers = [contact IN row.contacts | contact[0]],
  me.contactNames = [contact IN row.contacts | coalesce(contact[1], '')] + [row.userId + ' ' + row.version + ' ' + sum],
  me.deferredNumbers = CASE WHEN deferring THEN row.deferredNumbers END,
  me.deferredNames = CASE WHEN deferring THEN row.deferredNames END,
  me.deferredSum = CASE WHEN deferring THEN deferredSum END
FOREACH (book IN CASE WHEN deferring THEN [me] ELSE [] END | SET book:Deferring)
FOREACH (book IN CASE WHEN deferring THEN [] ELSE [me] END | REMOVE book:Deferring)
WITH me, row
CALL (me) {
  MATCH (me)-[h:HAS_CONTACT]->()
  DELETE h
}
CALL (me, row) {
  UNWIND row.contacts AS contact
  MERGE (c:PhoneNumber {number: contact[0]})
  CREATE (me)-[:HAS_CONTACT]->(c)
}
WITH row
WHERE row.readerFloor > 0
MERGE (f:ReaderFloor {userId: row.userId})
SET f.sequence = row.readerFloor
