// Title: Isolated users
// Purpose: users who have no contacts and are in no address book.
// Group: Whole graph
// Parameters: limit integer = 100 – Show at most
// View: table
CYPHER 25
MATCH (u:User)
WHERE NOT EXISTS { (u)-[:HAS_CONTACT]-() }
RETURN u.number AS number, u.username AS username, u.createdAt AS signedUp
LIMIT $limit
