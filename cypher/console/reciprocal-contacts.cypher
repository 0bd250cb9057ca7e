// Title: Reciprocal contacts
// Purpose: the number's contacts who have it too.
// Group: Around a number
// Parameters: number phoneNumber – Number
//   limit integer = 300 – Show at most
// View: graph
CYPHER 25
MATCH (me:PhoneNumber {number: $number})
WITH me, COLLECT { MATCH (fan)-[:HAS_CONTACT]->(me) RETURN fan } AS fans
MATCH there = (me)-[:HAS_CONTACT]->(c)
WHERE c IN fans
MATCH back = (c)-[:HAS_CONTACT]->(me)
RETURN there, back
LIMIT $limit
