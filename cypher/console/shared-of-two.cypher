// Title: Shared contacts of two
// Purpose: the numbers that are in both books, with the edges that lead to them.
// Note: use this one for a picture. The planner reads each book once and joins them by hash: a + b + a few hits for books of
//   a and b contacts, and each shared contact's properties. The answer is one path a shared contact. What an app is told
//   beside it (visibility, blocks) is decided by cypher/shared.
// Group: Shared contacts
// Parameters: number phoneNumber – One number
//   other phoneNumber – The other number
// View: graph
CYPHER 25
MATCH p = (:PhoneNumber {number: $number})-[:HAS_CONTACT]->(shared)<-[:HAS_CONTACT]-(:PhoneNumber {number: $other})
RETURN p
