// Title: Shared contacts of two, by EXISTS
// Purpose: the same as 'Shared contacts of two': each contact of one is asked for an edge from the other.
// Note: to compare. It has the shortest text, but each contact of the first is asked by its own walk over edges, of the
//   contact or of the other person, whichever has fewer: many times the hits of a join. Good where the first book is very
//   short.
// Group: Shared contacts
// Parameters: number phoneNumber – One number
//   other phoneNumber – The other number
// View: table
CYPHER 25
MATCH (:PhoneNumber {number: $number})-[:HAS_CONTACT]->(shared)
WHERE EXISTS { (:PhoneNumber {number: $other})-[:HAS_CONTACT]->(shared) }
RETURN shared.number AS number, shared.username AS username
