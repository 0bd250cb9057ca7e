// Purpose: lets only one lock of the migrations exist.
// Parameters, columns: none
CYPHER 25
CREATE CONSTRAINT migrations_lock IF NOT EXISTS FOR (l:__Neo4jMigrationsLock) REQUIRE l.name IS UNIQUE
