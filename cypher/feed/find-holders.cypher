// Purpose: the owners of the books that have this number.
// Parameters: number
// Columns: numbers
CYPHER 25
MATCH (n:PhoneNumber {number: $number})<-[:HAS_CONTACT]-(holder)
USING INDEX SEEK n:PhoneNumber(number)
RETURN collect(holder.number) AS numbers
