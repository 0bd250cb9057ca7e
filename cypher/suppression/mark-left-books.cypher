// Purpose: notes that a suppressed number is in no book any more, unless it was suppressed anew since.
// Parameters: number, version
// Columns: none
CYPHER 25
MATCH (s:InBooks&PhoneNumber {number: $number})
USING INDEX SEEK s:PhoneNumber(number)
WHERE s.suppressedVersion = $version
REMOVE s:InBooks
