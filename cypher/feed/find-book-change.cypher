// Purpose: whether there are changes of books that the feed has still to tell, without the feed's lock.
// Parameters: none
// Columns: waiting
CYPHER 25
RETURN EXISTS { (:BookChange) } AS waiting
