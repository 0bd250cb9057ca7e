// Purpose: those who have each other with one of some people.
// Parameters: people. Columns: number.
MATCH (p:Number)-[:MUTUAL]->(n:Number) WHERE p.number IN $people RETURN DISTINCT n.number
