// Title: Shared contacts of many, by lists
// Purpose: the same as 'Shared contacts of many': each book becomes a list, and the first one's contacts have to be in all others.
// Note: what cypher/shared does for the apps. Reads each book once, as counting does, and stops asking at the first list
//   that a contact is not in; lists of nodes are looked up by hash. As good as counting; more text.
// Group: Shared contacts
// Parameters: numbers phoneNumbers – Numbers
// View: table
CYPHER 25
WITH COLLECT { UNWIND $numbers AS number RETURN DISTINCT number } AS wanted
MATCH (person:PhoneNumber)
WHERE person.number IN wanted
WITH wanted, collect(COLLECT { MATCH (person)-[:HAS_CONTACT]->(c) RETURN c }) AS books
WHERE size(books) = size(wanted)
WITH tail(books) AS others, head(books) AS first
UNWIND first AS shared
WITH shared, others
WHERE all(book IN others WHERE shared IN book)
RETURN shared.number AS number, shared.username AS username
