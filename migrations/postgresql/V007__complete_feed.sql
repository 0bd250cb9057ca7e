-- The feed tells all that changes matches.

ALTER TABLE change DROP CONSTRAINT change_type_check;
ALTER TABLE change ADD CONSTRAINT change_type_check
    CHECK (type IN ('joined', 'left', 'renamed', 'party-status', 'reciprocal'));

-- Changes of address books that the feed has still to tell: written with the book, without the feed's lock, and gone once told.
-- A reference table under Citus, as the feed.
CREATE TABLE book_change (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner    bigint NOT NULL,
    user_id  text COLLATE "C" NOT NULL,
    changed  bigint[] NOT NULL,
    seen_by  bigint[] NOT NULL,
    admitted bigint[] NOT NULL,
    at       timestamp with time zone NOT NULL
);
