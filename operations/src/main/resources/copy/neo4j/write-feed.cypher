// Purpose: writes how far the feed has come, its name included. Parameters: row (as read). Columns: none
CYPHER 25
MERGE (f:Feed {name: 'updates'})
SET f.id = $row.id, f.cursorSecret = $row.cursorSecret, f.stream = $row.stream, f.position = $row.position, f.head = $row.head, f.floor = $row.floor,
  f.epoch = $row.epoch, f.rebuilding = $row.rebuilding, f.complete = $row.complete
