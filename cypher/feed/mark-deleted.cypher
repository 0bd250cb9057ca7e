// Purpose: marks a user as deleted, and locks the user's last number, so that a writer who is just beginning a book there is waited for.
// Parameters: number, userId, digest (of the user's id), at (ISO 8601)
// Columns: written (whether there is a book of the user, which has to be dropped)
CYPHER 25
MERGE (d:DeletedUser {digest: $digest})
ON CREATE SET d.at = datetime($at)
MERGE (n:PhoneNumber {number: $number})
SET n.locked = true
REMOVE n.locked
WITH n
RETURN coalesce(n.bookOf = $userId, false) AS written
