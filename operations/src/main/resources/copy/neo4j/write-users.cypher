// Purpose: writes users. Parameters: rows (as read; those of an older version have no introductions and no provenAt). Columns: none
CYPHER 25
UNWIND $rows AS row
MERGE (n:PhoneNumber {number: row.number})
SET n:User,
  n.userId = row.userId, n.version = row.version, n.epoch = row.epoch, n.username = row.username, n.verified = row.verified,
  n.discoverableBy = toUpper(row.discoverableBy), n.partyStatusVisibleTo = toUpper(row.partyStatusVisibleTo),
  n.introductions = toUpper(coalesce(row.introductions, 'contacts')),
  n.blocks = row.blocks, n.partying = row.partying, n.partyMessage = row.partyMessage,
  n.partyUntil = datetime(row.partyUntil), n.partySince = datetime(row.partySince), n.createdAt = datetime(row.createdAt),
  n.provenAt = datetime(row.provenAt),
  n.updatesFloor = CASE WHEN row.updatesFloor > 0 THEN row.updatesFloor END
