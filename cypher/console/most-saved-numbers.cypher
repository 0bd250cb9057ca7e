// Title: Most-saved numbers
// Purpose: the numbers that are in the most address books.
// Note: Counts the edges of every number: the engine knows the count of a number with many edges and reads the others' edges.
// Group: Whole graph
// Parameters: limit integer = 50 – Show so many
// View: table
CYPHER 25
MATCH (n:PhoneNumber)
WITH n, COUNT { (n)<-[:HAS_CONTACT]-() } AS books
ORDER BY books DESC
LIMIT $limit
RETURN n.number AS number, n.username AS username, n:User AS registered, books
ORDER BY books DESC, number
