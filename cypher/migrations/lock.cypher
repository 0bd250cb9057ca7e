// Purpose: takes the migrations' lock, or prolongs it, for some time: an instance that dies does not keep it.
// Parameters: owner (names the instance), millis (for how long)
// Columns: owner (who has the lock now; null: it was given back at this moment)
CYPHER 25
MERGE (l:__Neo4jMigrationsLock {name: 'migrations'})
SET l.locked = true
REMOVE l.locked
WITH l
SET l += CASE
  WHEN l.owner IS NULL OR l.owner = $owner OR l.until < timestamp() THEN {owner: $owner, until: timestamp() + $millis}
  ELSE {}
END
RETURN l.owner AS owner
