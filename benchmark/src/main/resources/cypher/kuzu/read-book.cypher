// Parameters: owner. Columns: number, name, ascending.
MATCH (:Number {number: $owner})-[h:HAS_CONTACT]->(c:Number) RETURN c.number, h.name ORDER BY c.number
