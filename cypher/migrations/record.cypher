// Purpose: notes that a migration was applied, at the end of the chain, in the way of neo4j-migrations.
// Parameters: version, description, source, checksum
// Columns: none
CYPHER 25
MERGE (baseline:__Neo4jMigration {version: 'BASELINE'})
WITH baseline
MATCH (last:__Neo4jMigration)
WHERE NOT EXISTS { (last)-[:MIGRATED_TO]->() }
CREATE (last)-[:MIGRATED_TO {at: datetime()}]->(:__Neo4jMigration {
  version: $version, description: $description, type: 'CYPHER', source: $source, checksum: $checksum
})
