// Purpose: begins a transaction that writes updates: takes the feed's lock as lock-feed.cypher does, takes out the changes of books
//   that the feed has still to tell, and reads the profiles of their owners and of the users with one of some ids or numbers.
// Parameters: userIds, numbers
// Columns: feed (as in lock-feed.cypher); changes [{owner, userId, changed, seenBy, admitted, at}] (by owner);
//   profiles [{userId, number, version, username, verified, discoverableBy, partyStatusVisibleTo, introductions, blocks,
//   partying, partyMessage, partyUntil, partySince, createdAt, provenAt}]
CYPHER 25
MERGE (f:Feed {name: 'updates'})
ON CREATE SET
  f.id = left(randomUUID(), 8), f.cursorSecret = randomUUID() + randomUUID(), f.position = 0, f.head = 0, f.floor = 0, f.epoch = 0, f.complete = false
SET f.locked = true
REMOVE f.locked
WITH f
CALL (f) {
  MATCH (c:BookChange)
  WITH c, c {.owner, .userId, .changed, .seenBy, .admitted, at: toString(c.at)} AS change
  DELETE c
  WITH change
  ORDER BY change.owner
  RETURN collect(change) AS changes
}
CALL (changes) {
  CALL (changes) {
    UNWIND $userIds + [change IN changes | change.userId] AS userId
    MATCH (u:User {userId: userId})
    USING INDEX SEEK u:User(userId)
    RETURN u
    UNION
    UNWIND $numbers AS number
    MATCH (u:User&PhoneNumber {number: number})
    USING INDEX SEEK u:PhoneNumber(number)
    RETURN u
  }
  RETURN collect(u {
    .userId, .number, .version, .username, .verified, .discoverableBy, .partyStatusVisibleTo, .introductions, .blocks, .partying,
    .partyMessage,
    partyUntil: toString(u.partyUntil), partySince: toString(u.partySince), createdAt: toString(u.createdAt),
    provenAt: toString(u.provenAt)
  }) AS profiles
}
RETURN f {.id, .cursorSecret, .stream, .position, .head, .floor, .epoch, .rebuilding, .complete} AS feed, changes, profiles
