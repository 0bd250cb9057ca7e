// Purpose: notes that a number is still suppressed as of an epoch.
// Parameters: number, epoch
// Columns: none
CYPHER 25
MATCH (s:Suppressed&PhoneNumber {number: $number})
SET s.suppressedEpoch = $epoch
