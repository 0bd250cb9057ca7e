// Purpose: the shortest ways of two or three steps from the reader to a person who is discoverable by everyone and not in the
//   reader's book, along people who have each other.
//   From both ends: `mine` are those next to the reader, `theirs` those next to the person. Who is in both is a way of two steps.
//   Only where there is none, the books of the smaller side are opened and looked through for the other side.
//   Bounded on hubs: books are opened, 10,000 contacts each at most, never the edges that lead to a person. Whether two people
//   have each other is an Expand(Into), which starts at the end with fewer edges.
// Parameters: number, userId (the reader's), person (the other's user id)
// Columns: degree (2, 3; 4: further, or no way), numbers (the introducers', best first), version, contactNumbers, contactNames (the
//   reader's document, see addressbook/write.cypher: names are taken from it; null: no book). No row: no such person to suggest.
CYPHER 25
MATCH (them:User {userId: $person})
USING INDEX SEEK them:User(userId)
WHERE $person <> $userId AND them.number <> $number
  AND them.discoverableBy = 'EVERYONE' AND NOT $number IN them.blocks
OPTIONAL MATCH (n:PhoneNumber {number: $number})
USING INDEX SEEK n:PhoneNumber(number)
WITH them, coalesce(n.blocks, []) AS blocked, CASE WHEN n.bookOf = $userId THEN n END AS me
WHERE NOT them.number IN blocked
  AND NOT EXISTS { (me)-[:HAS_CONTACT]->(them) }
CALL (me, them, blocked) {
  MATCH (me)-[:HAS_CONTACT]->(c:User)
  WHERE c.discoverableBy <> 'NOBODY' AND coalesce(c.introductions, 'CONTACTS') <> 'NOBODY'
    AND NOT $number IN c.blocks AND NOT c.number IN blocked
    AND NOT them.number IN c.blocks AND NOT c.number IN them.blocks
    AND EXISTS { (c)-[:HAS_CONTACT]->(me) }
  RETURN collect(c) AS mine
}
CALL (them, mine, blocked) {
  WITH them, mine, blocked
  WHERE size(mine) > 0
  MATCH (them)-[:HAS_CONTACT]->(c:User)
  WHERE c.discoverableBy <> 'NOBODY' AND coalesce(c.introductions, 'CONTACTS') <> 'NOBODY'
    AND NOT $number IN c.blocks AND NOT c.number IN blocked
    AND NOT them.number IN c.blocks AND NOT c.number IN them.blocks
    AND EXISTS { (c)-[:HAS_CONTACT]->(them) }
  RETURN collect(c) AS theirs
}
WITH me, mine, theirs, [c IN mine WHERE c IN theirs | {contact: c, ways: 1}] AS two
CALL (mine, theirs, two) {
  WITH mine, theirs, two
  WHERE size(two) = 0
  CALL (mine, theirs) {
    WITH mine, theirs
    WHERE size(mine) <= size(theirs)
    UNWIND mine AS c
    MATCH (c)-[:HAS_CONTACT]->(d:User)
    WHERE d IN theirs AND EXISTS { (d)-[:HAS_CONTACT]->(c) }
      AND NOT c.number IN d.blocks AND NOT d.number IN c.blocks
    RETURN c
    UNION ALL
    WITH mine, theirs
    WHERE size(mine) > size(theirs)
    UNWIND theirs AS d
    MATCH (d)-[:HAS_CONTACT]->(c:User)
    WHERE c IN mine AND EXISTS { (c)-[:HAS_CONTACT]->(d) }
      AND NOT c.number IN d.blocks AND NOT d.number IN c.blocks
    RETURN c
  }
  WITH c, count(*) AS ways
  RETURN collect({contact: c, ways: ways}) AS three
}
WITH me,
  CASE WHEN size(two) > 0 THEN 2 WHEN size(three) > 0 THEN 3 ELSE 4 END AS degree,
  two + three AS found
CALL (found) {
  UNWIND found AS way
  WITH way.contact AS c, way.ways AS ways
  ORDER BY ways DESC, c.number
  RETURN collect(c.number) AS numbers
}
RETURN degree, numbers, me.bookVersion AS version, me.contactNumbers AS contactNumbers, me.contactNames AS contactNames
