// Purpose: the ranks of users from a user id on. Parameters: from, limit. Columns: row; ascending by user id
CYPHER 25
MATCH (t:TrustRank)
WHERE t.userId >= $from
WITH t
ORDER BY t.userId
LIMIT $limit
RETURN {userId: t.userId, rank: t.rank, lowSince: toString(t.lowSince)} AS row
ORDER BY row.userId
