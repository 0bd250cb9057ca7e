// Purpose: the migrations that this graph has seen.
// Parameters: none
// Columns: version, source, checksum
CYPHER 25
MATCH (m:__Neo4jMigration)
WHERE m.version <> 'BASELINE'
RETURN m.version AS version, m.source AS source, m.checksum AS checksum
