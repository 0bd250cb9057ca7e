// Purpose: suppressions from a number on. Parameters: from, limit. Columns: row; ascending by number
CYPHER 25
MATCH (n:PhoneNumber)
WHERE n.number >= $from AND n:Suppressed
WITH n
ORDER BY n.number
LIMIT $limit
RETURN {number: n.number, version: n.suppressedVersion, epoch: n.suppressedEpoch, inBooks: n:InBooks} AS row
ORDER BY row.number
