// Purpose: writes how far the feed has come.
// Parameters: feed {stream, position, head, floor, epoch, rebuilding, complete}
// Columns: none
CYPHER 25
MATCH (f:Feed {name: 'updates'})
SET f += $feed
