// Purpose: deletes those of these numbers that nothing needs: no user, no suppression, no book of theirs, in no book, no
//   update about them. Looks twice, the second time under the node's lock. A transaction that links to a number at the same moment either keeps it
//   (the delete fails and is retried) or misses it (and is retried).
// Parameters: numbers (ascending)
// Columns: none
CYPHER 25
UNWIND $numbers AS number
MATCH (n:PhoneNumber {number: number})
USING INDEX SEEK n:PhoneNumber(number)
WHERE NOT n:User AND NOT n:Suppressed AND n.bookOf IS NULL AND NOT EXISTS { (n)--() }
SET n.locked = true
REMOVE n.locked
WITH n
WHERE NOT n:User AND NOT n:Suppressed AND n.bookOf IS NULL AND NOT EXISTS { (n)--() }
DELETE n
