// Parameters: numbers.
UNWIND $numbers AS number MERGE (:Number {number: number})
