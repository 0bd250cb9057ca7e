// Parameters: owner, numbers.
UNWIND $numbers AS number
MATCH (:Number {number: $owner})-[one:MUTUAL]->(:Number {number: number})-[other:MUTUAL]->(:Number {number: $owner})
DELETE one, other
