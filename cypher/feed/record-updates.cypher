// Purpose: adds updates to the feed.
// Parameters: changes [{sequence, type, subject, userId, username, visibility, audience, partying, partyMessage, partyUntil,
//   partySince, at}] (ascending by sequence)
// Columns: none
CYPHER 25
UNWIND $changes AS change
MATCH (n:PhoneNumber {number: change.subject})
USING INDEX SEEK n:PhoneNumber(number)
CREATE (n)<-[:ABOUT]-(u:Update {
  sequence: change.sequence, type: change.type, userId: change.userId, username: change.username,
  visibility: change.visibility, audience: change.audience, partying: change.partying, partyMessage: change.partyMessage,
  partyUntil: datetime(change.partyUntil), partySince: datetime(change.partySince), at: datetime(change.at)
})
SET n.newestUpdate = change.sequence
FOREACH (farewell IN CASE WHEN change.audience IS NULL THEN [] ELSE [u] END | SET farewell:Farewell)
