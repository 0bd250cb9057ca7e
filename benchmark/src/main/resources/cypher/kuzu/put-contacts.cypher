// Purpose: new contacts. The elements of a parameter have no type that the planner knows.
// Parameters: owner, numbers, names (beside them).
UNWIND range(1, size($numbers)) AS place
MATCH (o:Number {number: $owner}), (c:Number {number: cast($numbers[place] AS INT64)})
CREATE (o)-[:HAS_CONTACT {name: $names[place]}]->(c)
