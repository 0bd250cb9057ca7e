// Purpose: the ids of the users who have one of these numbers.
// Parameters: numbers
// Columns: userIds (in no order)
CYPHER 25
UNWIND $numbers AS number
MATCH (u:User&PhoneNumber {number: number})
USING INDEX SEEK u:PhoneNumber(number)
RETURN collect(u.userId) AS userIds
