// Parameters: number. Columns: number (of the owner).
MATCH (o:Number)-[:HAS_CONTACT]->(:Number {number: $number}) RETURN o.number
