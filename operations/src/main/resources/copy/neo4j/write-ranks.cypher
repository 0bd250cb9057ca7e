// Purpose: writes ranks. Parameters: rows (as read). Columns: none
CYPHER 25
UNWIND $rows AS row
MERGE (t:TrustRank {userId: row.userId})
SET t.rank = row.rank, t.lowSince = datetime(row.lowSince)
