// Purpose: drops updates of before a time, at most so many at once.
// Parameters: time (ISO 8601), most
// Columns: count (of updates dropped), numbers (that they were about)
CYPHER 25
MATCH (u:Update)-[:ABOUT]->(n:PhoneNumber)
WHERE u.at < datetime($time)
WITH u, n.number AS number
LIMIT $most
DETACH DELETE u
WITH collect(number) AS dropped
RETURN size(dropped) AS count, COLLECT { UNWIND dropped AS number RETURN DISTINCT number } AS numbers
