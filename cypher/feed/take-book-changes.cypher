// Purpose: takes out the changes of books that the feed has still to tell.
// Parameters: none
// Columns: changes [{owner, userId, changed, seenBy, admitted, at}] (by owner)
CYPHER 25
MATCH (c:BookChange)
WITH c, c {.owner, .userId, .changed, .seenBy, .admitted, at: toString(c.at)} AS change
DELETE c
WITH change
ORDER BY change.owner
RETURN collect(change) AS changes
