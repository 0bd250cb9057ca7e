// Purpose: how many of some people and the reader have each other.
// Parameters: number (the reader's), people. Columns: times.
MATCH (:Number {number: $number})-[:MUTUAL]->(p:Number) WHERE p.number IN $people RETURN count(*)
