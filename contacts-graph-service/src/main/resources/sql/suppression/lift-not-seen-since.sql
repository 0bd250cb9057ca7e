-- Lifts suppressions last seen before an epoch.
-- Parameters: epoch.
DELETE FROM suppressed_number
 WHERE epoch < :epoch
