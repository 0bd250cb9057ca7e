// Title: Friends of friends
// Purpose: people that the number does not have but its registered contacts do, those with the most such contacts in common
//   first, with the paths that lead to them.
// Note: Follows outgoing edges only, so a number that all books have costs one step a book. It tells what the books
//   say; what an app may suggest (visibility, blocks) is decided by cypher/suggestions.
// Group: Around a number
// Parameters: number phoneNumber – Number
//   limit integer = 10 – Show so many people
// View: graph
CYPHER 25
MATCH (me:PhoneNumber {number: $number})
WITH me, COLLECT { MATCH (me)-[:HAS_CONTACT]->(c) RETURN c } AS book
MATCH p = (me)-[:HAS_CONTACT]->(:User)-[:HAS_CONTACT]->(them)
WHERE them <> me AND NOT them IN book
WITH them, count(*) AS inCommon, collect(p) AS paths
ORDER BY inCommon DESC, them.number
LIMIT $limit
RETURN them, inCommon, paths
