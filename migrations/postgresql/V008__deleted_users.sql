-- Digests of the ids of users who were deleted lately: no book is begun for one of them by a request of before the deletion.
-- A reference table under Citus, as registered_user.
CREATE TABLE deleted_user (
    digest text COLLATE "C" NOT NULL PRIMARY KEY,
    at     timestamp with time zone NOT NULL
);
