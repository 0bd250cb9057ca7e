// Title: Shared contacts of two, by a list
// Purpose: the same as 'Shared contacts of two': one book becomes a list, in which the other book's contacts are looked up.
// Note: use this one in a program: a look-up in a list of nodes is a look-up in a hash table, so each book is read once,
//   whatever the planner thinks of the statistics.
// Group: Shared contacts
// Parameters: number phoneNumber – One number
//   other phoneNumber – The other number
// View: table
CYPHER 25
MATCH (b:PhoneNumber {number: $other})
WITH COLLECT { MATCH (b)-[:HAS_CONTACT]->(c) RETURN c } AS book
MATCH (:PhoneNumber {number: $number})-[:HAS_CONTACT]->(shared)
WHERE shared IN book
RETURN shared.number AS number, shared.username AS username
