// Purpose: lifts suppressions last seen before an epoch. Reads every suppression: once a rebuild.
// Parameters: epoch
// Columns: numbers (ascending)
CYPHER 25
MATCH (s:Suppressed)
WHERE s.suppressedEpoch < $epoch
WITH s
ORDER BY s.number
REMOVE s:Suppressed:InBooks, s.suppressedVersion, s.suppressedEpoch
RETURN collect(s.number) AS numbers
