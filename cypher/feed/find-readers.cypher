// Purpose: the readers who have updates of their own in a part of the feed.
// Parameters: after (exclusive), through (inclusive)
// Columns: numbers
CYPHER 25
MATCH (u:Farewell)
WHERE u.sequence > $after AND u.sequence <= $through
UNWIND u.audience AS reader
RETURN collect(DISTINCT reader) AS numbers
