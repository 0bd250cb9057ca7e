// Purpose: keeps the newest updates about each of these users and remembers up to where the others are gone. The number of
//   edges, which is cheap, tells whether there is anything to do.
// Parameters: numbers, kept (how many updates a user)
// Columns: none
CYPHER 25
UNWIND $numbers AS number
MATCH (n:PhoneNumber {number: number})
USING INDEX SEEK n:PhoneNumber(number)
WHERE n:User AND COUNT { (n)<-[:ABOUT]-() } > $kept
MATCH (n)<-[:ABOUT]-(u:Update)
WHERE u.userId = n.userId AND u.audience IS NULL
WITH n, u
ORDER BY u.sequence DESC
WITH n, collect(u)[$kept..] AS dropped
WHERE size(dropped) > 0
SET n.updatesFloor = dropped[0].sequence
FOREACH (u IN dropped | DETACH DELETE u)
