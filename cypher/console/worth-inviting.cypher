// Title: Numbers most worth inviting
// Purpose: numbers without a user that the most registered users have.
// Note: A number that asked not to be in any book is left out. How many have a number says nothing of whose it is: shops and
//   taxis come first in real towns.
// Group: Whole graph
// Parameters: atLeast integer = 2 – In at least so many users' books
//   limit integer = 50 – Show so many
// View: table
CYPHER 25
MATCH (n:PhoneNumber)
WHERE NOT n:User AND NOT n:Suppressed
WITH n, COUNT { (n)<-[:HAS_CONTACT]-(:User) } AS users
WHERE users >= $atLeast
RETURN n.number AS number, users
ORDER BY users DESC, number
LIMIT $limit
