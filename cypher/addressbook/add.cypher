// Purpose: adds contacts to a book; they are not in it yet. A number that is gone is left out: the count tells.
// Parameters: number (the owner's), contacts [{number, name}] (ascending by number)
// Columns: count (of contacts added)
CYPHER 25
MATCH (me:PhoneNumber {number: $number})
UNWIND $contacts AS contact
MATCH (c:PhoneNumber {number: contact.number})
CREATE (me)-[:HAS_CONTACT {name: contact.name}]->(c)
RETURN count(*) AS count
