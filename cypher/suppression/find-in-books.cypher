// Purpose: a suppressed number that may still be in books.
// Parameters: none
// Columns: number, version. No row: there is none.
CYPHER 25
MATCH (s:InBooks)
RETURN s.number AS number, s.suppressedVersion AS version
ORDER BY number
LIMIT 1
