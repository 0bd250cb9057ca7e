-- A reader who leaves is taken out of the audiences of farewells.
CREATE INDEX change_by_audience ON change USING gin (audience) WHERE audience IS NOT NULL;

-- The updates about a user, under each number that the user has had: for the export.
CREATE INDEX change_by_user ON change (user_id);
