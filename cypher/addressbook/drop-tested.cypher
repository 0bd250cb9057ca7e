// Purpose: drops some of what was removed before a time.
// Parameters: time (ISO 8601), most
// Columns: count (of numbers dropped)
CYPHER 25
MATCH (t:Tested)
WHERE t.removedAt < datetime($time)
WITH t LIMIT $most
DELETE t
RETURN count(*) AS count
