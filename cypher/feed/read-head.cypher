// Purpose: how many updates there have been, without the feed's lock: the newest ones may not be readable yet.
// Parameters: none
// Columns: head
CYPHER 25
OPTIONAL MATCH (f:Feed {name: 'updates'})
RETURN coalesce(f.head, 0) AS head
