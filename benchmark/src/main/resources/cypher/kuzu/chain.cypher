// Purpose: the shortest chain between two people, five steps at most, by recursion.
// Parameters: number, other. Columns: steps. No row: none.
MATCH (:Number {number: $number})-[e:MUTUAL* SHORTEST 1..5]->(:Number {number: $other}) RETURN length(e)
