// Title: Chain of introductions
// Purpose: one shortest chain from a number to another in which each has the next one's number, so that each could call the next.
// Group: Paths
// Parameters: from phoneNumber – From
//   to phoneNumber – To
// View: graph
CYPHER 25
MATCH p = SHORTEST 1 (:PhoneNumber {number: $from})-[:HAS_CONTACT]->{1,6}(:PhoneNumber {number: $to})
RETURN p
