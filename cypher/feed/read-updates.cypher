// Purpose: for each of some readers, the oldest updates after one place in the feed and up to another, about the reader's matches; and
//   how far back the feed goes for the reader. Only contacts with an update newer than `after` are opened (newestUpdate), and the own
//   number, whose former user may have been a match. The name, and the status in an update of the status, are those of then; all else
//   is as it is now, which a later update would tell anyway. Nothing is told of a time at which the reader might not discover the user:
//   the next that the reader was told about coming and going (gates) would be that the user joined. Nor of a status for contacts that
//   is older than a gate of any type: the reader may have been no contact of the user then. The floors are read last, and anew: an
//   update that was dropped since the updates were read is below one of them. ABOUT begins at updates only: their label would let the
//   planner seek all updates after the place for each contact, where few were counted.
// Parameters: readers [{number, userId, after (exclusive)}], through (inclusive), limit (for each reader)
// Columns: index (of the reader, from 0), hasBook, floor, updates [{sequence, type, number, userId, username, verified, reciprocal,
//   partying, partyMessage, partyUntil, partySince, at}]
CYPHER 25
UNWIND range(0, size($readers) - 1) AS index
WITH index, $readers[index].number AS number, $readers[index].userId AS userId, $readers[index].after AS after
OPTIONAL MATCH (me:PhoneNumber {number: number})
USING INDEX SEEK me:PhoneNumber(number)
WHERE me.bookOf = userId
WITH index, number, userId, after, me, coalesce(me.blocks, []) AS blocked
CALL (number, after, me, blocked) {
  MATCH (me)-[:HAS_CONTACT]->(c)
  WHERE c.newestUpdate > after OR c.updatesFloor > 0
  WITH c, number, blocked,
    CASE WHEN c:User AND EXISTS { (c)-[:HAS_CONTACT]->(me) } THEN ['EVERYONE', 'CONTACTS'] ELSE ['EVERYONE'] END AS open
  WITH c, open,
    c:User AND c.discoverableBy IN open AND NOT number IN c.blocks AND NOT c.number IN blocked AS discoverable
  RETURN
    collect({subject: c, open: open, discoverable: discoverable}) AS subjects
}
WITH index, number, userId, after, me IS NOT NULL AS hasBook,
  subjects + CASE WHEN me.newestUpdate > after THEN [{subject: me, open: [], discoverable: false}] ELSE [] END AS subjects
CALL (number, after, subjects) {
  UNWIND subjects AS s
  WITH number, after, s.subject AS c, s.open AS open, s.discoverable AS discoverable
  WITH number, after, c, open, discoverable,
    COLLECT {
      MATCH (c)<-[:ABOUT]-(gate)
      WHERE gate.sequence > after
        AND (gate.type = 'JOINED' AND gate.audience IS NULL
          OR gate.type IN ['JOINED', 'LEFT', 'RECIPROCAL'] AND number IN gate.audience)
      WITH gate
      ORDER BY gate.sequence
      RETURN {sequence: gate.sequence, type: gate.type}
    } AS gates
  MATCH (c)<-[:ABOUT]-(u)
  WHERE u.sequence > after AND u.sequence <= $through
    AND CASE
      WHEN u.type = 'LEFT' THEN number IN u.audience
      WHEN NOT discoverable OR u.userId <> c.userId THEN false
      WHEN u.audience IS NOT NULL THEN number IN u.audience
      ELSE u.visibility IN open AND (u.type <> 'PARTY_STATUS' OR c.partyStatusVisibleTo IN open)
        AND CASE
          WHEN u.type = 'PARTY_STATUS' AND u.visibility = 'CONTACTS' THEN none(gate IN gates WHERE gate.sequence > u.sequence)
          ELSE coalesce(head([gate IN gates WHERE gate.sequence > u.sequence AND gate.type <> 'RECIPROCAL']).type, 'LEFT') = 'LEFT'
        END
    END
  WITH c, open, u
  ORDER BY u.sequence
  LIMIT $limit
  WITH c, open, u,
    CASE
      WHEN u.type = 'LEFT' OR NOT c.partyStatusVisibleTo IN open THEN null
      WHEN u.type = 'PARTY_STATUS' THEN u
      ELSE c
    END AS status
  RETURN collect({
    sequence: u.sequence, type: u.type, number: c.number, userId: u.userId, username: u.username,
    verified: CASE WHEN u.type <> 'LEFT' THEN c.verified END,
    reciprocal: CASE WHEN u.type <> 'LEFT' THEN size(open) = 2 END,
    partying: status.partying, partyMessage: status.partyMessage, partyUntil: toString(status.partyUntil),
    partySince: toString(status.partySince), at: toString(u.at)
  }) AS updates
}
CALL (subjects) {
  UNWIND subjects AS s
  WITH s
  WHERE s.discoverable
  RETURN max(s.subject.updatesFloor) AS ownFloor
}
OPTIONAL MATCH (feed:Feed {name: 'updates'})
OPTIONAL MATCH (dropped:ReaderFloor {userId: userId})
USING INDEX SEEK dropped:ReaderFloor(userId)
UNWIND [coalesce(ownFloor, 0), coalesce(feed.floor, 0), coalesce(dropped.sequence, 0)] AS floor
RETURN index, hasBook, max(floor) AS floor, updates
