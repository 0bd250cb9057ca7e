// Purpose: what each user from a user id on has tested. Parameters: from, limit. Columns: row; ascending by user id
CYPHER 25
MATCH (t:Tested)
WHERE t.userId >= $from AND t.number >= 0
WITH DISTINCT t.userId AS userId
ORDER BY userId
LIMIT $limit
RETURN {
  userId: userId,
  numbers: COLLECT {
    MATCH (t:Tested)
    WHERE t.userId = userId AND t.number >= 0
    RETURN {number: t.number, removedAt: toString(t.removedAt)}
    ORDER BY t.number
  }
} AS row
ORDER BY row.userId
