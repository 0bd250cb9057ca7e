// Purpose: suppresses a number that has no user, and forgets the updates about it and who has tested it. It may still be in books, as its second label says.
// Parameters: number, version, epoch
// Columns: saved (0: the node was deleted after MERGE had found it)
CYPHER 25
MERGE (n:PhoneNumber {number: $number})
SET n:Suppressed:InBooks, n.suppressedVersion = $version, n.suppressedEpoch = $epoch
REMOVE n.newestUpdate
WITH n
CALL (n) {
  MATCH (n)<-[:ABOUT]-(u:Update)
  DETACH DELETE u
}
CALL () {
  MATCH (t:Tested {number: $number})
  DELETE t
}
RETURN count(CASE WHEN n.suppressedVersion = $version THEN 1 END) AS saved
