// Title: Shared contacts of many
// Purpose: the numbers that are in every one of the books, with the edges that lead to them.
// Note: use this one for a picture. It counts, as 'by counting' does, and keeps the paths it has counted. Doubled numbers
//   count once; a number that is in no book makes the answer empty.
// Group: Shared contacts
// Parameters: numbers phoneNumbers – Numbers
// View: graph
CYPHER 25
WITH COLLECT { UNWIND $numbers AS number RETURN DISTINCT number } AS wanted
MATCH p = (person:PhoneNumber)-[:HAS_CONTACT]->(shared)
WHERE person.number IN wanted
WITH wanted, shared, collect(p) AS paths
WHERE size(paths) = size(wanted)
RETURN shared, paths
