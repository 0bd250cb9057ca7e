// Purpose: how far the feed has come. Parameters: none. Columns: row. No row: there is no feed yet
CYPHER 25
MATCH (f:Feed {name: 'updates'})
RETURN f {.id, .cursorSecret, .stream, .position, .head, .floor, .epoch, .rebuilding, .complete} AS row
