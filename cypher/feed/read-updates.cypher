// Purpose: the oldest updates after one place in the feed and up to another, about the reader's contacts, that the reader may
//   see; and how far back the feed goes for the reader. Only contacts with an update newer than `after` are opened
//   (newestUpdate). The feed's floor is read last: an update that is missing by then is below it.
// Parameters: number, userId (the reader's), after (exclusive), through (inclusive), limit
// Columns: floor, updates [{sequence, type, number, userId, username, partying, partyMessage, partyUntil, partySince, at}]
CYPHER 25
OPTIONAL MATCH (me:PhoneNumber {number: $number})
WHERE me.bookOf = $userId
WITH me, coalesce(me.blocks, []) AS blocked
CALL (me, blocked) {
  MATCH (me)-[:HAS_CONTACT]->(c)
  WHERE c.newestUpdate > $after OR c.updatesFloor > 0
  WITH c, blocked,
    CASE WHEN c:User AND EXISTS { (c)-[:HAS_CONTACT]->(me) } THEN ['EVERYONE', 'CONTACTS'] ELSE ['EVERYONE'] END AS open
  WITH c, open,
    c:User AND c.discoverableBy IN open AND NOT $number IN c.blocks AND NOT c.number IN blocked AS discoverable
  RETURN
    collect({subject: c, open: open, discoverable: discoverable}) AS subjects,
    max(CASE WHEN discoverable THEN c.updatesFloor END) AS ownFloor
}
CALL (subjects) {
  UNWIND subjects AS s
  WITH s.subject AS c, s.open AS open, s.discoverable AS discoverable
  MATCH (c)<-[:ABOUT]-(u:Update)
  WHERE u.sequence > $after AND u.sequence <= $through
    AND ($number IN u.audience
      OR u.audience IS NULL AND discoverable AND u.userId = c.userId AND u.visibility IN open
        AND (u.type <> 'PARTY_STATUS' OR c.partyStatusVisibleTo IN open))
  WITH c, u
  ORDER BY u.sequence
  LIMIT $limit
  RETURN collect({
    sequence: u.sequence, type: u.type, number: c.number, userId: u.userId, username: u.username,
    partying: u.partying, partyMessage: u.partyMessage, partyUntil: toString(u.partyUntil),
    partySince: toString(u.partySince), at: toString(u.at)
  }) AS updates
}
OPTIONAL MATCH (feed:Feed {name: 'updates'})
WITH updates, coalesce(ownFloor, 0) AS ownFloor, coalesce(feed.floor, 0) AS floor
RETURN CASE WHEN ownFloor > floor THEN ownFloor ELSE floor END AS floor, updates
