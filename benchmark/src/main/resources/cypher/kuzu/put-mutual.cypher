// Purpose: the pairs that new contacts make.
// Parameters: owner, numbers (of the new contacts).
UNWIND $numbers AS number
MATCH (c:Number {number: number})-[:HAS_CONTACT]->(o:Number {number: $owner})
CREATE (o)-[:MUTUAL]->(c), (c)-[:MUTUAL]->(o)
