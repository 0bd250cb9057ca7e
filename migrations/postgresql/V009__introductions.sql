-- For whom a user may be a step of an introduction. The default is that of the contract; an older version writes none.
ALTER TABLE registered_user ADD COLUMN introductions text NOT NULL DEFAULT 'contacts'
    CHECK (introductions IN ('everyone', 'contacts', 'nobody'));

-- The reader then asks the user-service for all users, and so learns what they chose while an older version read their events.
UPDATE feed SET complete = false;
