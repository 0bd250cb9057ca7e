// For whom a user may be a step of an introduction is a property that older versions have not written. The reader then asks the
// user-service for all users, and so learns what they chose while an older version read their events.
MATCH (f:Feed) SET f.complete = false;
