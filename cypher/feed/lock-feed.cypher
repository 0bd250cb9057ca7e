// Purpose: takes the feed's lock until the end of the transaction, and tells how far it has come. Makes the feed, with a
//   random id and secret, where there is none. A transaction that writes updates takes it first, so their numbers are in the order of the commits.
// Parameters: none
// Columns: feed {id, cursorSecret, stream, position, head, floor, epoch, rebuilding, complete}
CYPHER 25
MERGE (f:Feed {name: 'updates'})
ON CREATE SET
  f.id = left(randomUUID(), 8), f.cursorSecret = randomUUID() + randomUUID(), f.position = 0, f.head = 0, f.floor = 0, f.epoch = 0, f.complete = false
SET f.locked = true
REMOVE f.locked
WITH f
RETURN f {.id, .cursorSecret, .stream, .position, .head, .floor, .epoch, .rebuilding, .complete} AS feed
