// Purpose: those of the candidates who have one of these people in their book, or whom one of these people has.
//   Both ends are sought by their numbers, so each pair costs an Expand(Into) between two known nodes, which starts at the
//   end with fewer contacts: a number that everybody has costs no more than the other end's book.
// Parameters: candidates (numbers), people (numbers)
// Columns: number (a candidate's)
CYPHER 25
UNWIND $people AS person
UNWIND $candidates AS candidate
MATCH (a:PhoneNumber {number: person})
MATCH (b:PhoneNumber {number: candidate})
WHERE EXISTS { (a)-[:HAS_CONTACT]-(b) }
RETURN DISTINCT b.number AS number
