// Purpose: the owners of the books that have one of these numbers. The number of edges, which is cheap, tells first whether there are
//   too many.
// Parameters: numbers, most
// Columns: tooMany, numbers (in no order; none where there are too many)
CYPHER 25
UNWIND $numbers AS number
MATCH (n:PhoneNumber {number: number})
USING INDEX SEEK n:PhoneNumber(number)
WITH collect(n) AS subjects, sum(COUNT { (n)<-[:HAS_CONTACT]-() }) AS books
CALL (subjects, books) {
  UNWIND CASE WHEN books > $most THEN [] ELSE subjects END AS subject
  MATCH (subject)<-[:HAS_CONTACT]-(holder)
  RETURN collect(holder.number) AS numbers
}
RETURN books > $most AS tooMany, numbers
