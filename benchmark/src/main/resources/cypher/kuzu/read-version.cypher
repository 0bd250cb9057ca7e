// Parameters: owner. Columns: version (null: no book).
MATCH (n:Number {number: $owner}) RETURN n.version
