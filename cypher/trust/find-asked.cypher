// Purpose: registered users with what their ranks are made from: how many registered people they have, or have tested and removed, and who of
//   those they have has them too. An edge is told once, by its higher end. A user who has blocked the other, or was blocked, is no answer.
// Parameters: after (a number, exclusive), limit
// Columns: number, userId, verified, createdAt (ISO 8601, or null), asked, answered (lower numbers, in no order); ascending by number
CYPHER 25
MATCH (me:PhoneNumber)
WHERE me.number > $after AND me:User
WITH me
ORDER BY me.number
LIMIT $limit
CALL (me) {
  MATCH (me)-[:HAS_CONTACT]->(c:User)
  RETURN
    count(c) AS asked,
    collect(
      CASE
        WHEN c.number < me.number AND NOT c.number IN me.blocks AND NOT me.number IN c.blocks
          AND EXISTS { (c)-[:HAS_CONTACT]->(me) } THEN c.number
      END
    ) AS answered
}
RETURN me.number AS number, me.userId AS userId, me.verified AS verified, toString(me.createdAt) AS createdAt, answered,
  asked + COUNT {
    MATCH (t:Tested)
    WHERE t.userId = me.userId AND t.number >= 0
    MATCH (c:User&PhoneNumber {number: t.number})
    USING INDEX SEEK c:PhoneNumber(number)
    WHERE NOT EXISTS { (me)-[:HAS_CONTACT]->(c) }
  } AS asked
ORDER BY number
