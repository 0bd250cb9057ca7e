// A number that a user was charged for and has removed since.
CREATE CONSTRAINT tested IF NOT EXISTS FOR (t:Tested) REQUIRE (t.userId, t.number) IS UNIQUE;

// Those that need not be remembered any more are found by their time.
CREATE INDEX tested_removed_at IF NOT EXISTS FOR (t:Tested) ON (t.removedAt);

// A user's bucket; by user, as a change of number does not fill it.
CREATE CONSTRAINT discovery_budget IF NOT EXISTS FOR (d:DiscoveryBudget) REQUIRE d.userId IS UNIQUE;

// The reader then asks the user-service for all users, and so learns when each signed up.
MATCH (f:Feed) SET f.complete = false;
