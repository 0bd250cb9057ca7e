// Purpose: gives the migrations' lock back.
// Parameters: owner
// Columns: none
CYPHER 25
MATCH (l:__Neo4jMigrationsLock {name: 'migrations', owner: $owner})
DELETE l
