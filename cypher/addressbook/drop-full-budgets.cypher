// Purpose: drops buckets that are full: one that is not there is full too. Reads every bucket.
// Parameters: time (ISO 8601)
// Columns: none
CYPHER 25
MATCH (d:DiscoveryBudget)
WHERE d.fullAt < datetime($time)
DELETE d
