// Title: Ranks
// Purpose: users by their rank in the last nightly ranking, each band of it in a colour, with the edges between them that are answered.
// Note: 1 is the median of the trusted. `low` is what the ranking found to be low, lifted or not. There are ranks where `contacts.trust.mode`
//   is not `off`, of users with enough registered people in the book. Of each band, those with the lowest ranks are shown.
// Group: Whole graph
// Parameters: limit integer = 60 – Show so many of each band
// View: graph
CYPHER 25
MATCH (t:TrustRank)
WITH t, CASE WHEN t.lowSince IS NOT NULL THEN 0 WHEN t.rank < 0.5 THEN 1 WHEN t.rank < 1 THEN 2 ELSE 3 END AS place
ORDER BY t.rank, t.userId
WITH place, count(*) AS users, collect(t.userId)[..$limit] AS userIds
WITH place, users, COLLECT {
  UNWIND userIds AS userId
  MATCH (u:User {userId: userId})
  RETURN u
} AS members
WITH collect({place: place, users: users, members: members}) AS bands
WITH bands, COLLECT { UNWIND bands AS b UNWIND b.members AS m RETURN m } AS everyone
UNWIND bands AS b
WITH b, everyone
ORDER BY b.place
RETURN ['low', 'below half of the median', 'below the median', 'the median and above'][b.place] AS band, b.users AS users,
  b.members AS members, COLLECT {
    UNWIND b.members AS m
    MATCH p = (m)-[:HAS_CONTACT]->(o:User)
    WHERE o IN everyone AND EXISTS { (o)-[:HAS_CONTACT]->(m) }
    RETURN p
  } AS contacts
