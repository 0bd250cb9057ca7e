// Title: Pairs who have each other
// Purpose: users who have each other's number, each pair once.
// Note: It goes through users in no order and stops at the limit; on a large graph the answer is a sample.
// Group: Whole graph
// Parameters: limit integer = 200 – Show so many pairs
// View: graph
CYPHER 25
MATCH p = (a:User)-[:HAS_CONTACT]->(b:User)-[:HAS_CONTACT]->(a)
WHERE a.number < b.number
RETURN p
LIMIT $limit
