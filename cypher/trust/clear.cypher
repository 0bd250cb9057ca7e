// Purpose: deletes some of all ranks.
// Parameters: most
// Columns: count (of ranks deleted)
CYPHER 25
MATCH (t:TrustRank)
WITH t LIMIT $most
DELETE t
RETURN count(*) AS count
