// Title: Who completes the circle
// Purpose: the people who have some of the guests and are had by them, and by the host, with the edges to these guests; those who know
//   most guests first.
// Note: people who hide, or have blocked a guest or the host, are left out, as in `POST /v1/contacts/circle`.
// Group: Paths
// Parameters: host phoneNumber – Host
//   guests phoneNumbers – Guests
//   limit integer = 20 – Show so many people
// View: graph
CYPHER 25
MATCH (host:User&PhoneNumber {number: $host})-[:HAS_CONTACT]->(c:User)
WHERE NOT c.number IN $guests
  AND c.discoverableBy <> 'NOBODY'
  AND NOT c.number IN host.blocks AND NOT host.number IN c.blocks
  AND EXISTS { (c)-[:HAS_CONTACT]->(host) }
MATCH p = (c)-[:HAS_CONTACT]->(g:User)
WHERE g.number IN $guests
  AND g.discoverableBy <> 'NOBODY'
  AND NOT g.number IN c.blocks AND NOT c.number IN g.blocks
  AND EXISTS { (g)-[:HAS_CONTACT]->(c) }
WITH c, collect(p) AS guests, count(*) AS known
RETURN c, known, guests
ORDER BY known DESC, c.number
LIMIT $limit
