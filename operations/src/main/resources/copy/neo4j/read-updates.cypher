// Purpose: the updates about each number from a number on. Parameters: from, limit. Columns: row; ascending by subject
CYPHER 25
MATCH (n:PhoneNumber)
WHERE n.number >= $from AND EXISTS { (n)<-[:ABOUT]-(:Update) }
WITH n
ORDER BY n.number
LIMIT $limit
RETURN {
  subject: n.number,
  updates: COLLECT {
    MATCH (n)<-[:ABOUT]-(u:Update)
    RETURN u {
      .sequence, .userId, .username, .partying, .partyMessage, .audience,
      type: toLower(replace(u.type, '_', '-')), visibility: toLower(u.visibility), at: toString(u.at),
      partyUntil: toString(u.partyUntil), partySince: toString(u.partySince)
    }
    ORDER BY u.sequence
  }
} AS row
ORDER BY row.subject
