// Purpose: puts a reader's new number in the place of the old one in the audiences of farewells.
// Parameters: from, to (numbers)
// Columns: none
CYPHER 25
MATCH (u:Farewell)
WHERE $from IN u.audience
SET u.audience = [reader IN u.audience | CASE WHEN reader = $from THEN $to ELSE reader END]
