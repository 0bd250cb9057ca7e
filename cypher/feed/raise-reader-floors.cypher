// Purpose: notes with the readers who were told that the user of a number left up to where the updates about it, which are about to be
//   dropped, went. A reader who has read them has a cursor behind that; any other is told to read the matches again.
// Parameters: number (that the updates are about)
// Columns: none
CYPHER 25
MATCH (about:PhoneNumber {number: $number})<-[:ABOUT]-(u:Update)
USING INDEX SEEK about:PhoneNumber(number)
WHERE u.type = 'LEFT'
UNWIND u.audience AS number
WITH number, max(u.sequence) AS sequence
MATCH (reader:PhoneNumber {number: number})
USING INDEX SEEK reader:PhoneNumber(number)
WHERE reader.bookOf IS NOT NULL
MERGE (f:ReaderFloor {userId: reader.bookOf})
SET f.sequence = CASE WHEN f.sequence > sequence THEN f.sequence ELSE sequence END
