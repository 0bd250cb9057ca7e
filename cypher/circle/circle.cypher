// Purpose: who knows the guests of a host, and how many people are within one, two and three steps of them. A step leads
//   between two people who have each other; both let each other discover them, and neither has blocked the other or the host, nor is
//   blocked by the host.
//   Breadth first, a level at a time: the books of a level are opened, each person is met once. Whether a person has the other too
//   is an Expand(Into), which starts at the end with fewer edges, so a hub costs its neighbours' books and not all who have it.
// Parameters: number, userId (the host's), guests (their numbers, each once), limit (of candidates), most (how many people of a
//   level are gone on from, those with the lowest numbers)
// Columns: numbers and known of the candidates (best first; how many guests each knows), within1, within2,
//   within3, version, contactNumbers, contactNames (the host's document, see addressbook/write.cypher: names are taken from it). No row: the
//   host is not reciprocal with one of the guests, or may not discover one; or no book of this user.
CYPHER 25
MATCH (me:PhoneNumber {number: $number})
USING INDEX SEEK me:PhoneNumber(number)
WHERE me.bookOf = $userId
WITH me, coalesce(me.blocks, []) AS blocked
MATCH (g:PhoneNumber)
USING INDEX SEEK g:PhoneNumber(number)
WHERE g.number IN $guests
  AND g:User
  AND g.discoverableBy <> 'NOBODY'
  AND NOT $number IN g.blocks
  AND NOT g.number IN blocked
  AND EXISTS { (me)-[:HAS_CONTACT]->(g) }
  AND EXISTS { (g)-[:HAS_CONTACT]->(me) }
WITH me, blocked, collect(g) AS guests
WHERE size(guests) = size($guests)
CALL (guests, blocked) {
  UNWIND guests AS g
  MATCH (g)-[:HAS_CONTACT]->(p:User)
  WHERE NOT p IN guests
    AND p.discoverableBy <> 'NOBODY'
    AND NOT $number IN p.blocks AND NOT p.number IN blocked
    AND NOT g.number IN p.blocks AND NOT p.number IN g.blocks
    AND EXISTS { (p)-[:HAS_CONTACT]->(g) }
  WITH p, count(*) AS known
  ORDER BY p.number
  RETURN collect(p) AS one, collect({contact: p, known: known}) AS met
}
CALL (guests, blocked, one) {
  UNWIND one[..$most] AS near
  MATCH (near)-[:HAS_CONTACT]->(p:User)
  WHERE NOT p IN guests AND NOT p IN one
    AND p.discoverableBy <> 'NOBODY'
    AND NOT $number IN p.blocks AND NOT p.number IN blocked
    AND NOT near.number IN p.blocks AND NOT p.number IN near.blocks
    AND EXISTS { (p)-[:HAS_CONTACT]->(near) }
  WITH DISTINCT p
  ORDER BY p.number
  RETURN collect(p) AS two
}
CALL (guests, blocked, one, two) {
  UNWIND two[..$most] AS near
  MATCH (near)-[:HAS_CONTACT]->(p:User)
  WHERE NOT p IN guests AND NOT p IN one AND NOT p IN two
    AND p.discoverableBy <> 'NOBODY'
    AND NOT $number IN p.blocks AND NOT p.number IN blocked
    AND NOT near.number IN p.blocks AND NOT p.number IN near.blocks
    AND EXISTS { (p)-[:HAS_CONTACT]->(near) }
  RETURN count(DISTINCT p) AS three
}
CALL (me, met) {
  UNWIND met AS m
  WITH me, m.contact AS c, m.known AS known
  MATCH (me)-[:HAS_CONTACT]->(c)
  WHERE EXISTS { (c)-[:HAS_CONTACT]->(me) }
  WITH c, known
  ORDER BY known DESC, c.number
  LIMIT $limit
  RETURN collect(c.number) AS numbers, collect(known) AS known
}
RETURN numbers, known, size(one) AS within1, size(one) + size(two) AS within2, size(one) + size(two) + three AS within3,
  me.bookVersion AS version, me.contactNumbers AS contactNumbers, me.contactNames AS contactNames
