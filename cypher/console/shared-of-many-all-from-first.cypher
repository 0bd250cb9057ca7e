// Title: Shared contacts of many, by ALL from the first
// Purpose: the same as 'Shared contacts of many': the contacts of one of the people are asked whether all the others have them.
// Note: to compare. It no longer looks at every number, but EXISTS walks edges for each pair of a contact and a person: many
//   times the hits of counting. Which person is first is chance.
// Group: Shared contacts
// Parameters: numbers phoneNumbers – Numbers
// View: table
CYPHER 25
WITH COLLECT { UNWIND $numbers AS number RETURN DISTINCT number } AS wanted
MATCH (person:PhoneNumber)
WHERE person.number IN wanted
WITH wanted, collect(person) AS people
WHERE size(people) = size(wanted)
WITH head(people) AS first, tail(people) AS others
MATCH (first)-[:HAS_CONTACT]->(shared)
WHERE all(person IN others WHERE EXISTS { (person)-[:HAS_CONTACT]->(shared) })
RETURN shared.number AS number, shared.username AS username
