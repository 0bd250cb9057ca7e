-- When a user's number was proven last. Null: it was not, or the user-service has not told yet.
ALTER TABLE registered_user ADD COLUMN proven_at timestamp with time zone;

-- How much trust a user has by the user's place among those who have each other, relative to the trusted; low_since: since when that is low. By
-- user, as a change of number does not change it. With Citus it is distributed by user_id.
CREATE TABLE trust_rank (
    user_id   text COLLATE "C" NOT NULL PRIMARY KEY,
    rank      double precision NOT NULL,
    low_since timestamp with time zone
);

-- The reader then asks the user-service for all users, and so learns when each proved the number.
UPDATE feed SET complete = false;
