// Title: Who has this number
// Purpose: the holders of the number, as edges that lead to it.
// Group: Around a number
// Parameters: number phoneNumber – Number
//   limit integer = 300 – Show at most
// View: graph
CYPHER 25
MATCH p = (:PhoneNumber)-[:HAS_CONTACT]->(:PhoneNumber {number: $number})
RETURN p
LIMIT $limit
