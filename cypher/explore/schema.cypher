// Purpose: the names of the graph's labels, relationship types and properties, for the console's editor; without what keeps the
//   account of migrations.
// Parameters: none
// Columns: labels, relationshipTypes, properties; each ascending
CYPHER 25
RETURN
  COLLECT {
    CALL db.labels() YIELD label
    WITH label WHERE NOT label STARTS WITH '__'
    RETURN label ORDER BY label
  } AS labels,
  COLLECT {
    CALL db.relationshipTypes() YIELD relationshipType
    WITH relationshipType WHERE NOT relationshipType STARTS WITH '__'
    RETURN relationshipType ORDER BY relationshipType
  } AS relationshipTypes,
  COLLECT {
    CALL db.propertyKeys() YIELD propertyKey
    RETURN propertyKey ORDER BY propertyKey
  } AS properties
