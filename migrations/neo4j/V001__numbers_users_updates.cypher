// A number is one node; an E.164 number as an integer is smaller and is found faster than as text.
CREATE CONSTRAINT phone_number IF NOT EXISTS FOR (n:PhoneNumber) REQUIRE n.number IS UNIQUE;

// A user has one number.
CREATE CONSTRAINT user_id IF NOT EXISTS FOR (u:User) REQUIRE u.userId IS UNIQUE;

// There is one feed of updates.
CREATE CONSTRAINT feed_name IF NOT EXISTS FOR (f:Feed) REQUIRE f.name IS UNIQUE;

// Old updates are found by their time, to be dropped.
CREATE INDEX update_at IF NOT EXISTS FOR (u:Update) ON (u.at);
