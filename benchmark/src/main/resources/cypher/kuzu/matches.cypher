// Parameters: number (the reader's). Columns: stored (the user), name, reciprocal.
MATCH (me:Number {number: $number})-[h:HAS_CONTACT]->(c:Number)
WHERE c.stored IS NOT NULL
OPTIONAL MATCH (me)-[m:MUTUAL]->(c)
RETURN c.stored, h.name, m IS NOT NULL ORDER BY c.number
