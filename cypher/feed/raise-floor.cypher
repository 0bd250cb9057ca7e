// Purpose: notes up to where updates of before a time may be dropped from now on. Committed before they are dropped, so that
//   no reader misses one without being told. Begins with the feed's lock, as lock-feed.cypher does.
// Parameters: time (ISO 8601)
// Columns: none
CYPHER 25
MATCH (f:Feed {name: 'updates'})
SET f.locked = true
REMOVE f.locked
WITH f
MATCH (u:Update)
WHERE u.at < datetime($time)
WITH f, max(u.sequence) AS sequence
WHERE sequence > f.floor
SET f.floor = sequence
