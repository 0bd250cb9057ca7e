// Purpose: notes that a number is still suppressed as of an epoch.
// Parameters: number, epoch
// Columns: none
CYPHER 25
MATCH (s:Suppressed&PhoneNumber {number: $number})
USING INDEX SEEK s:PhoneNumber(number)
SET s.suppressedEpoch = $epoch
