// Parameters: owner, numbers.
UNWIND $numbers AS number
MATCH (:Number {number: $owner})-[h:HAS_CONTACT]->(:Number {number: number})
DELETE h
