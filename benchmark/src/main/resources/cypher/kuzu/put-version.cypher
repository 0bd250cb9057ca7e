// Parameters: owner, version.
MERGE (n:Number {number: $owner}) SET n.version = $version
