// Cursors are enciphered with it. Two random UUIDs have 244 random bits. A feed that is made later gets it at once.
MATCH (f:Feed) WHERE f.cursorSecret IS NULL SET f.cursorSecret = randomUUID() + randomUUID();
