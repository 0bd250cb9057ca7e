// Purpose: removes a reader who is gone from the stored audiences of updates, and drops updates whose audience is empty then.
// Parameters: number (the reader's)
// Columns: numbers (that those dropped were about)
CYPHER 25
MATCH (u:Farewell)
WHERE $number IN u.audience
SET u.audience = [reader IN u.audience WHERE reader <> $number]
WITH u
WHERE size(u.audience) = 0
MATCH (u)-[:ABOUT]->(n)
WITH u, n.number AS number
DETACH DELETE u
RETURN collect(number) AS numbers
