// Purpose: gives a user's book to the user's new number, less an entry of that number, in place of a former user's book; one
//   that the user has written there already is newer and stays. What is left at the old number has to be dropped afterwards.
// Parameters: userId, from, to (numbers)
// Columns: numbers (those that were in the book that was replaced). No row: there is no book to move, or a newer
//   one at the new number.
CYPHER 25
MATCH (old:PhoneNumber {number: $from})
WHERE old.bookOf = $userId
MERGE (new:PhoneNumber {number: $to})
SET new.locked = true
REMOVE new.locked
WITH old, new
WHERE coalesce(new.bookOf <> $userId, true)
CALL (new) {
  MATCH (new)-[h:HAS_CONTACT]->(c)
  WITH h, c.number AS number
  DELETE h
  RETURN collect(number) AS numbers
}
CALL (old, new) {
  MATCH (old)-[h:HAS_CONTACT]->(c)
  WHERE c <> new
  CREATE (new)-[:HAS_CONTACT {name: h.name}]->(c)
  DELETE h
  RETURN count(*) AS size, sum(c.number % 1000000007) AS sum
}
SET new.bookOf = $userId, new.bookVersion = old.bookVersion + 1, new.bookSize = size, new.bookSum = sum
RETURN numbers
