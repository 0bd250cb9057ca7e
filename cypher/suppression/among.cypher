// Purpose: which of some numbers are suppressed: a seek for each.
// Parameters: numbers
// Columns: numbers
CYPHER 25
UNWIND $numbers AS number
MATCH (s:PhoneNumber {number: number})
WHERE s:Suppressed
RETURN collect(s.number) AS numbers
