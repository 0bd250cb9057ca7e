// Title: Contacts of this number
// Purpose: the number's own address book, registered contacts first.
// Group: Around a number
// Parameters: number phoneNumber – Number
//   limit integer = 300 – Show at most
// View: graph
CYPHER 25
MATCH p = (:PhoneNumber {number: $number})-[:HAS_CONTACT]->(c)
RETURN p
ORDER BY c:User DESC
LIMIT $limit
