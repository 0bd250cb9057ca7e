// Purpose: lets these numbers exist, before anything is linked to them; a transaction of its own, so that those who add the
//   same new numbers wait for each other only briefly, and in the same order.
// Parameters: numbers (ascending)
// Columns: none
CYPHER 25
UNWIND $numbers AS number
MERGE (:PhoneNumber {number: number})
