// Purpose: replaces a reader's old number by the new one in the stored audiences of updates.
// Parameters: from, to (numbers)
// Columns: none
CYPHER 25
MATCH (u:Farewell)
WHERE $from IN u.audience
SET u.audience = [reader IN u.audience | CASE WHEN reader = $from THEN $to ELSE reader END]
