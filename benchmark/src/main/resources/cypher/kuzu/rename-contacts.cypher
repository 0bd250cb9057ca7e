// Parameters: owner, numbers, names (beside them).
UNWIND range(1, size($numbers)) AS place
MATCH (:Number {number: $owner})-[h:HAS_CONTACT]->(c:Number {number: cast($numbers[place] AS INT64)})
SET h.name = $names[place]
