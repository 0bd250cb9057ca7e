// Purpose: which of some numbers, and of those in a book, are suppressed: one pass over the book, and a seek for each number.
// Parameters: number (the owner's), numbers
// Columns: numbers
CYPHER 25
CALL () {
  UNWIND $numbers AS number
  MATCH (s:Suppressed&PhoneNumber {number: number})
  RETURN s
  UNION
  MATCH (:PhoneNumber {number: $number})-[:HAS_CONTACT]->(s)
  WHERE s:Suppressed
  RETURN s
}
RETURN collect(s.number) AS numbers
