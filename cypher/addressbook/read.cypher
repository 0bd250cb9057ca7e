// Purpose: a user's whole address book and its matches, and what the owner's budget depends on, in one round trip. The contacts are the
//   document's; only who of them is registered or suppressed is looked up, in one pass over the edges, which are not read themselves.
//   The holders of the owner's number are collected once, if they are few: see matching/matches.cypher.
// Parameters: number (the owner's), userId (the owner's)
// Columns: version (null: no book of this user); size and sum (of the numbers, see write.cypher: they tell a book that is
//   being written); contactNumbers, contactNames (see write.cypher); matches [map as in matching/matches.cypher]; suppressed
//   (numbers of contacts, also of deferred ones); deferredNumbers, deferredNames;
//   fullAt, createdAt, lowSince (of the owner's rank), provenAt (ISO 8601, or null); registeredElsewhere (whether the
//   user was registered with another number: looked for before the book, as a change of number may come between)
// Db hits: 3 for each contact + those who have the owner, where they are few + 8 for each match + 5 for each status.
CYPHER 25
OPTIONAL MATCH (u:User {userId: $userId})
USING INDEX SEEK u:User(userId)
WITH u, coalesce(u.number <> $number, false) AS registeredElsewhere
OPTIONAL MATCH (me:PhoneNumber {number: $number})
USING INDEX SEEK me:PhoneNumber(number)
WHERE me.bookOf = $userId
WITH u, registeredElsewhere, me, coalesce(me.blocks, []) AS blocked,
  COUNT { (me)<-[:HAS_CONTACT]-() } <= 1000 + 20 * COUNT { (me)-[:HAS_CONTACT]->() } AS few
CALL (me, few) {
  WITH me, few
  WHERE few
  MATCH (me)<-[:HAS_CONTACT]-(fan)
  RETURN collect(fan) AS fans
}
CALL (me, blocked, few, fans) {
  MATCH (me)-[:HAS_CONTACT]->(c)
  WITH c, blocked, few, fans, c:User AS registered, c:Suppressed AS unwanted
  WHERE registered OR unwanted
  WITH c, blocked, registered, unwanted,
    CASE
      WHEN registered AND CASE WHEN few THEN c IN fans ELSE EXISTS { (c)-[:HAS_CONTACT]->(me) } END THEN ['EVERYONE', 'CONTACTS']
      ELSE ['EVERYONE']
    END AS open
  RETURN
    collect(CASE WHEN unwanted THEN c.number END) AS suppressed,
    collect(
      CASE
        WHEN registered AND c.discoverableBy IN open AND NOT $number IN c.blocks AND NOT c.number IN blocked THEN {
          number: c.number, userId: c.userId, username: c.username, verified: c.verified,
          reciprocal: size(open) = 2,
          status: CASE WHEN c.partying IS NOT NULL AND c.partyStatusVisibleTo IN open THEN {
            partying: c.partying, partyMessage: c.partyMessage,
            partyUntil: toString(c.partyUntil), partySince: toString(c.partySince)
          } END
        }
      END
    ) AS matches
}
OPTIONAL MATCH (d:DiscoveryBudget {userId: $userId})
USING INDEX SEEK d:DiscoveryBudget(userId)
OPTIONAL MATCH (t:TrustRank {userId: $userId})
USING INDEX SEEK t:TrustRank(userId)
RETURN me.bookVersion AS version, me.bookSize AS size, me.bookSum AS sum,
  me.contactNumbers AS contactNumbers, me.contactNames AS contactNames, matches,
  suppressed + COLLECT {
    UNWIND coalesce(me.deferredNumbers, []) AS number
    MATCH (s:PhoneNumber {number: number})
    USING INDEX SEEK s:PhoneNumber(number)
    WHERE s:Suppressed
    RETURN number
  } AS suppressed,
  coalesce(me.deferredNumbers, []) AS deferredNumbers, coalesce(me.deferredNames, []) AS deferredNames,
  toString(d.fullAt) AS fullAt, toString(u.createdAt) AS createdAt,
  toString(t.lowSince) AS lowSince, toString(u.provenAt) AS provenAt, registeredElsewhere
