// Purpose: writes what users have tested. Parameters: rows (as read). Columns: none
CYPHER 25
UNWIND $rows AS row
UNWIND row.numbers AS tested
MERGE (t:Tested {userId: row.userId, number: tested.number})
SET t.removedAt = datetime(tested.removedAt)
