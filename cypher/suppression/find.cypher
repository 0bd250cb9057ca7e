// Purpose: whether a number is suppressed.
// Parameters: number
// Columns: version. No row: it is not.
CYPHER 25
MATCH (s:Suppressed&PhoneNumber {number: $number})
USING INDEX SEEK s:PhoneNumber(number)
RETURN s.suppressedVersion AS version
