// A reader who leaves is taken out of the audiences of farewells, which the label finds.
MATCH (u:Update) WHERE u.audience IS NOT NULL SET u:Farewell;

// The updates about a user, under each number that the user has had: for the export.
CREATE INDEX update_user IF NOT EXISTS FOR (u:Update) ON (u.userId);
