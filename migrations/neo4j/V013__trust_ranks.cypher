// How much trust a user has by the user's place among those who have each other, relative to the trusted. By user, as a change of number does
// not change it.
CREATE CONSTRAINT trust_rank IF NOT EXISTS FOR (t:TrustRank) REQUIRE t.userId IS UNIQUE;

// The reader then asks the user-service for all users, and so learns when each proved the number.
MATCH (f:Feed) SET f.complete = false;
