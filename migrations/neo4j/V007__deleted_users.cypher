// Digests of the ids of users who were deleted lately: no book is begun for one of them by a request of before the deletion.
CREATE CONSTRAINT deleted_user IF NOT EXISTS FOR (d:DeletedUser) REQUIRE d.digest IS UNIQUE;
