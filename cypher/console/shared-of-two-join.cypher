// Title: Shared contacts of two, joined by hash
// Purpose: the same as 'Shared contacts of two' with a hint: read both books once and join them.
// Note: says outright what the planner chooses by its statistics. Costs the same as 'by a list' while it is obeyed; on a
//   graph without current statistics the hint has made the planner scan the index of all numbers, so the service itself uses
//   lists.
// Group: Shared contacts
// Parameters: number phoneNumber – One number
//   other phoneNumber – The other number
// View: table
CYPHER 25
MATCH (a:PhoneNumber {number: $number})-[:HAS_CONTACT]->(shared)<-[:HAS_CONTACT]-(b:PhoneNumber {number: $other})
USING JOIN ON shared
RETURN shared.number AS number, shared.username AS username
