// Title: Shortest paths between two numbers
// Purpose: all shortest chains of people between two numbers, over contacts in either direction, up to six steps.
// Note: The search goes from both ends at once. Six steps is a bound against runaway searches; people further apart are shown
//   as not connected.
// Group: Paths
// Parameters: from phoneNumber – From
//   to phoneNumber – To
//   limit integer = 50 – Show so many paths
// View: graph
CYPHER 25
MATCH p = ALL SHORTEST (:PhoneNumber {number: $from})-[:HAS_CONTACT]-{1,6}(:PhoneNumber {number: $to})
RETURN p
LIMIT $limit
