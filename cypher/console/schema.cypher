// Title: Schema
// Purpose: the labels and how relationships connect them, with the indexes.
// Group: Model
// Parameters: none
// View: graph
CYPHER 25
CALL db.schema.visualization() YIELD nodes, relationships
RETURN nodes, relationships
