// Title: Properties
// Purpose: the properties of each label, their types and how often they occur among a few nodes of it.
// Note: Looks at a sample, since a look at every node of a large graph takes longer than the console waits.
// Group: Model
// Parameters: sample integer = 200 – Nodes of each label to look at
// View: table
CYPHER 25
CALL db.labels() YIELD label
CALL (label) {
  MATCH (n:$(label))
  RETURN n
  LIMIT $sample
}
UNWIND keys(n) AS property
RETURN label, property, collect(DISTINCT valueType(n[property])) AS types, count(*) AS occurrences
ORDER BY label, property
