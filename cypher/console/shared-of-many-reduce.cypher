// Title: Shared contacts of many, by reducing lists
// Purpose: the same as 'Shared contacts of many': the books become lists that are intersected one after the other.
// Note: the article uses APOC's intersection here; a list comprehension does it without a plug-in. The same hits as
//   counting. Its use is where the lists come from different patterns (contacts of one, holders of another).
// Group: Shared contacts
// Parameters: numbers phoneNumbers – Numbers
// View: table
CYPHER 25
WITH COLLECT { UNWIND $numbers AS number RETURN DISTINCT number } AS wanted
MATCH (person:PhoneNumber)
WHERE person.number IN wanted
WITH wanted, collect(COLLECT { MATCH (person)-[:HAS_CONTACT]->(c) RETURN c }) AS books
WHERE size(books) = size(wanted)
UNWIND reduce(common = head(books), book IN tail(books) | [c IN common WHERE c IN book]) AS shared
RETURN shared.number AS number, shared.username AS username
