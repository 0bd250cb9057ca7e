// Purpose: the contacts of a reader that all of some people have too.
// Parameters: number (the reader's), people. Columns: number, name, ascending.
MATCH (p:Number)-[:HAS_CONTACT]->(c:Number)<-[h:HAS_CONTACT]-(:Number {number: $number})
WHERE p.number IN $people
WITH c.number AS number, h.name AS name, count(*) AS times
WHERE times = size($people)
RETURN number, name ORDER BY number
