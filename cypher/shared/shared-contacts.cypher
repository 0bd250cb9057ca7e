// Purpose: the numbers in the reader's book and in the books of these people, and in the same two scans whether the reader
//   is reciprocal with each of them. A path may also have no step (*0..1), so each person is an end point of its own: a
//   person met by the reader's path is one whom the reader has; the reader met by a person's path is had by that person.
//   The join must be a hash join: expanding into the other book costs the product of both.
// Parameters: number, userId (the reader's), people (their numbers)
// Columns: contacts [[number, name, holders, people]]: a number met from both sides, what the reader calls it, how many of
//   the people have it, and 1 if it is one of the people itself; the reader's own number and the people's are among them.
//   Numbers that the reader blocked are left out. People who are not registered, hide or block the reader are not joined.
// Db hits: (deg a + 1) + sum of (deg b + 1) + 2 for each number met + a few for each person.
CYPHER 25
MATCH (me:PhoneNumber {number: $number})-[mine:HAS_CONTACT*0..1]->(m)<-[theirs:HAS_CONTACT*0..1]-(them:PhoneNumber)
USING INDEX them:PhoneNumber(number)
USING JOIN ON m
WHERE me.bookOf = $userId
  AND them.number IN $people
  AND them:User
  AND them.discoverableBy <> 'NOBODY'
  AND NOT $number IN them.blocks
WITH me, m, head(mine) AS contact, sum(size(theirs)) AS holders, sum(1 - size(theirs)) AS people
WITH me, collect([m.number, contact.name, holders, people]) AS met
WITH coalesce(me.blocks, []) AS blocked, met
RETURN [contact IN met WHERE NOT contact[0] IN blocked] AS contacts
