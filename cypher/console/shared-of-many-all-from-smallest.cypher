// Title: Shared contacts of many, by ALL from the smallest book
// Purpose: the same as 'Shared contacts of many': begins with the person who has the fewest contacts.
// Note: the best of the ALL variants, as the number of questions depends on the smallest book. It needs no memory, and is
//   the one to try if that book is tiny and the others are huge. Otherwise count.
// Group: Shared contacts
// Parameters: numbers phoneNumbers – Numbers
// View: table
CYPHER 25
WITH COLLECT { UNWIND $numbers AS number RETURN DISTINCT number } AS wanted
MATCH (person:PhoneNumber)
WHERE person.number IN wanted
WITH wanted, person
ORDER BY COUNT { (person)-[:HAS_CONTACT]->() }
WITH wanted, collect(person) AS people
WHERE size(people) = size(wanted)
WITH head(people) AS smallest, tail(people) AS others
MATCH (smallest)-[:HAS_CONTACT]->(shared)
WHERE all(person IN others WHERE EXISTS { (person)-[:HAS_CONTACT]->(shared) })
RETURN shared.number AS number, shared.username AS username
