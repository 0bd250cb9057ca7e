// Purpose: deletes some of everything but the migrations' notes. Parameters: most. Columns: count (of nodes deleted)
CYPHER 25
MATCH (n)
WHERE NOT n:__Neo4jMigration AND NOT n:__Neo4jMigrationsLock
WITH n
LIMIT $most
DETACH DELETE n
RETURN count(*) AS count
