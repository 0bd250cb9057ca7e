// Purpose: how many other people are within three steps, by recursion.
// Parameters: number. Columns: people.
MATCH (:Number {number: $number})-[:MUTUAL* SHORTEST 1..3]->(p:Number) WHERE p.number <> $number RETURN count(*)
