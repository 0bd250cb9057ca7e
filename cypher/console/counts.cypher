// Title: Counts
// Purpose: how much there is of everything.
// Note: The engine keeps these counts, so it costs nothing on a graph of any size.
// Group: Model
// Parameters: none
// View: table
CYPHER 25
MATCH (n:PhoneNumber)
WITH count(n) AS count
RETURN 'numbers' AS what, count
UNION ALL
MATCH (n:User)
WITH count(n) AS count
RETURN 'users' AS what, count
UNION ALL
MATCH ()-[n:HAS_CONTACT]->()
WITH count(n) AS count
RETURN 'contacts' AS what, count
UNION ALL
MATCH (n:Update)
WITH count(n) AS count
RETURN 'updates' AS what, count
UNION ALL
MATCH (n:Suppressed)
WITH count(n) AS count
RETURN 'suppressed numbers' AS what, count
UNION ALL
MATCH (n:Deferring)
WITH count(n) AS count
RETURN 'books with waiting contacts' AS what, count
