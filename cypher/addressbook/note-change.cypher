// Purpose: notes for the feed what a change of a book is about to do to matches; nothing where it does nothing to any. Only
//   numbers with a user or a book can be readers. An edge between two known nodes is looked for at the end with fewer edges.
// Parameters: number, userId (the owner's), numbers (added or removed, ascending), admitted (to be told to the owner), at (ISO 8601)
// Columns: noted (whether there was something to note); one row
CYPHER 25
OPTIONAL MATCH (me:User&PhoneNumber {number: $number})
USING INDEX SEEK me:PhoneNumber(number)
WHERE me.userId = $userId AND me.discoverableBy <> 'NOBODY'
CALL (me) {
  UNWIND $numbers AS number
  MATCH (reader:PhoneNumber {number: number})
  USING INDEX SEEK reader:PhoneNumber(number)
  WHERE reader:User OR reader.bookOf IS NOT NULL
  RETURN
    collect(number) AS changed,
    collect(
      CASE
        WHEN me IS NOT NULL AND NOT number IN me.blocks AND NOT $number IN coalesce(reader.blocks, [])
          AND EXISTS { (reader)-[:HAS_CONTACT]->(me) }
          AND (me.discoverableBy = 'EVERYONE' OR EXISTS { (me)-[:HAS_CONTACT]->(reader) }) THEN number
      END
    ) AS seenBy
}
WITH changed, seenBy, changed <> [] OR $admitted <> [] AS noted
FOREACH (note IN CASE WHEN noted THEN [1] ELSE [] END |
  CREATE (:BookChange {
    owner: $number, userId: $userId, changed: changed, seenBy: seenBy, admitted: $admitted, at: datetime($at)
  })
)
RETURN noted
