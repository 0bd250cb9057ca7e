-- The discovery budget: who has tested how many numbers, which are remembered as tested, and which wait in a book.

-- Null: the user-service has not told yet.
ALTER TABLE registered_user ADD COLUMN created_at timestamp with time zone;

-- Contacts that wait for budget, in the order in which they will be matched. They are no contacts yet, so no query about
-- contacts can show one by mistake.
ALTER TABLE book
    ADD COLUMN deferred_numbers bigint[] NOT NULL DEFAULT '{}',
    ADD COLUMN deferred_names   text[] NOT NULL DEFAULT '{}';

CREATE INDEX book_deferring ON book (owner) WHERE deferred_numbers <> '{}';

-- By user, as a change of number changes neither. With Citus both are distributed by user_id.
-- When the bucket will be full again; no row: it is full.
CREATE TABLE discovery_budget (
    user_id text COLLATE "C" NOT NULL PRIMARY KEY,
    full_at timestamp with time zone NOT NULL
);

-- Numbers that a user was charged for and has removed since.
CREATE TABLE tested (
    user_id    text COLLATE "C" NOT NULL,
    number     bigint NOT NULL,
    removed_at timestamp with time zone NOT NULL,
    PRIMARY KEY (user_id, number)
);

CREATE INDEX tested_by_time ON tested (removed_at);

-- The reader then asks the user-service for all users, and so learns when each signed up.
UPDATE feed SET complete = false;
