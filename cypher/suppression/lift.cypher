// Purpose: lifts a suppression.
// Parameters: number
// Columns: numbers (this one, if it was suppressed)
CYPHER 25
MATCH (s:Suppressed&PhoneNumber {number: $number})
USING INDEX SEEK s:PhoneNumber(number)
REMOVE s:Suppressed:InBooks, s.suppressedVersion, s.suppressedEpoch
RETURN collect(s.number) AS numbers
