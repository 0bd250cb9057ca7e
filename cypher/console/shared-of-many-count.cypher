// Title: Shared contacts of many, by counting
// Purpose: the same as 'Shared contacts of many' without the picture: a shared contact is met as often as there are people.
// Note: use this one in a table; Neo4j's article on match intersection recommends it too. Each book is read once, the hits
//   are the books' sum. DISTINCT on both sides, as a doubled number would make the answer empty. It has to remember every
//   contact of every book until the end.
// Group: Shared contacts
// Parameters: numbers phoneNumbers – Numbers
// View: table
CYPHER 25
WITH COLLECT { UNWIND $numbers AS number RETURN DISTINCT number } AS wanted
MATCH (person:PhoneNumber)-[:HAS_CONTACT]->(shared)
WHERE person.number IN wanted
WITH wanted, shared, count(DISTINCT person) AS people
WHERE people = size(wanted)
RETURN shared.number AS number, shared.username AS username
