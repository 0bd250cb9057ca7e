// Purpose: writes users' states. A user who had another number has been removed from it before (forget-user.cypher).
// Parameters: profiles [as in begin.cypher, with epoch] (ascending by number)
// Columns: leftover (numbers whose book is a former user's and has to be dropped), saved (how many were written: setting
//   something on a node that was deleted after MERGE had found it is silently ignored)
CYPHER 25
UNWIND $profiles AS p
MERGE (n:PhoneNumber {number: p.number})
SET n:User,
  n.userId = p.userId, n.version = p.version, n.epoch = p.epoch, n.username = p.username, n.verified = p.verified,
  n.discoverableBy = p.discoverableBy, n.partyStatusVisibleTo = p.partyStatusVisibleTo, n.introductions = p.introductions,
  n.blocks = p.blocks, n.partying = p.partying, n.partyMessage = p.partyMessage,
  n.partyUntil = datetime(p.partyUntil), n.partySince = datetime(p.partySince), n.createdAt = datetime(p.createdAt),
  n.provenAt = datetime(p.provenAt)
RETURN
  collect(CASE WHEN n.bookOf <> p.userId THEN p.number END) AS leftover,
  count(CASE WHEN n.userId = p.userId THEN 1 END) AS saved
