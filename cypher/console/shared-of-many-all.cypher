// Title: Shared contacts of many, by ALL over every number
// Purpose: the same as 'Shared contacts of many': every number there is is asked whether all the people have it.
// Note: to compare, never to use: the cost grows with all the numbers of the graph and not with the books.
// Group: Shared contacts
// Parameters: numbers phoneNumbers – Numbers
// View: table
CYPHER 25
WITH COLLECT { UNWIND $numbers AS number RETURN DISTINCT number } AS wanted
MATCH (person:PhoneNumber)
WHERE person.number IN wanted
WITH wanted, collect(person) AS people
WHERE size(people) = size(wanted)
MATCH (shared:PhoneNumber)
WHERE all(person IN people WHERE EXISTS { (person)-[:HAS_CONTACT]->(shared) })
RETURN shared.number AS number, shared.username AS username
