// Purpose: drops what is noted with readers of updates that are dropped for all by now. Reads every such note.
// Parameters: none
// Columns: none
CYPHER 25
MATCH (feed:Feed {name: 'updates'})
WITH feed.floor AS floor
CALL (floor) {
  MATCH (f:ReaderFloor)
  WHERE f.sequence <= floor
  DELETE f
}
FINISH
