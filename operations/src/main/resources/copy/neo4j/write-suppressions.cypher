// Purpose: writes suppressions. Parameters: rows (as read). Columns: none
CYPHER 25
UNWIND $rows AS row
MERGE (n:PhoneNumber {number: row.number})
SET n:Suppressed, n.suppressedVersion = row.version, n.suppressedEpoch = row.epoch
FOREACH (s IN CASE WHEN row.inBooks THEN [n] ELSE [] END | SET s:InBooks)
FOREACH (s IN CASE WHEN row.inBooks THEN [] ELSE [n] END | REMOVE s:InBooks)
