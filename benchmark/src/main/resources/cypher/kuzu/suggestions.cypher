// Parameters: number (the reader's), limit. Columns: stored (the user), times.
MATCH (me:Number {number: $number})-[:HAS_CONTACT]->(f:Number)-[:HAS_CONTACT]->(t:Number)
WHERE f.stored IS NOT NULL AND t.stored IS NOT NULL AND t.number <> $number
WITH me, t, count(*) AS times
WHERE NOT EXISTS { MATCH (me)-[:HAS_CONTACT]->(t) }
RETURN t.stored, times ORDER BY times DESC, t.userId LIMIT $limit
