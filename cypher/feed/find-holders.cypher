// Purpose: the owners of the books that have this number.
// Parameters: number
// Columns: numbers
CYPHER 25
MATCH (:PhoneNumber {number: $number})<-[:HAS_CONTACT]-(holder)
RETURN collect(holder.number) AS numbers
