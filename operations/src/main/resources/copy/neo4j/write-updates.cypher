// Purpose: writes the updates about numbers. Parameters: rows (as read). Columns: none
CYPHER 25
UNWIND $rows AS row
MERGE (n:PhoneNumber {number: row.subject})
SET n.newestUpdate = reduce(newest = 0, u IN row.updates | CASE WHEN u.sequence > newest THEN u.sequence ELSE newest END)
WITH n, row
CALL (n) {
  MATCH (n)<-[:ABOUT]-(u:Update)
  DETACH DELETE u
}
CALL (n, row) {
  UNWIND row.updates AS change
  CREATE (n)<-[:ABOUT]-(u:Update {
    sequence: change.sequence, type: toUpper(replace(change.type, '-', '_')), userId: change.userId,
    username: change.username, visibility: toUpper(change.visibility), audience: change.audience,
    partying: change.partying, partyMessage: change.partyMessage, partyUntil: datetime(change.partyUntil),
    partySince: datetime(change.partySince), at: datetime(change.at)
  })
  FOREACH (farewell IN CASE WHEN change.audience IS NULL THEN [] ELSE [u] END | SET farewell:Farewell)
}
