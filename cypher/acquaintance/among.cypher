// Purpose: those of the candidates who have, have deferred, or are remembered to have had one of these people in their book, or the
//   other way round. What is remembered is found by user and number, so neither needs to be in the graph any more.
//   Both ends of an edge are sought by their numbers, so each pair costs an Expand(Into) between two known nodes, which starts at
//   the end with fewer contacts: a number that all books have costs no more than the other end's book.
// Parameters: candidates (numbers), people (numbers)
// Columns: number (a candidate's)
CYPHER 25
UNWIND $people AS person
UNWIND $candidates AS candidate
OPTIONAL MATCH (a:PhoneNumber {number: person})
USING INDEX SEEK a:PhoneNumber(number)
OPTIONAL MATCH (b:PhoneNumber {number: candidate})
USING INDEX SEEK b:PhoneNumber(number)
WITH person, candidate, a, b
WHERE EXISTS { (a)-[:HAS_CONTACT]-(b) }
  OR candidate IN coalesce(a.deferredNumbers, [])
  OR person IN coalesce(b.deferredNumbers, [])
  OR EXISTS { MATCH (t:Tested) WHERE t.userId = a.userId AND t.number = candidate }
  OR EXISTS { MATCH (t:Tested) WHERE t.userId = b.userId AND t.number = person }
RETURN DISTINCT candidate AS number
