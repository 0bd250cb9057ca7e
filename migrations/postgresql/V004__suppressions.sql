-- Suppressed numbers: their holders want them in no address book. A reference table under Citus, as registered_user.
-- in_books: there may still be books that have it.
CREATE TABLE suppressed_number (
    number   bigint NOT NULL PRIMARY KEY,
    version  bigint NOT NULL,
    epoch    bigint NOT NULL,
    in_books boolean NOT NULL
);

CREATE INDEX suppressed_number_in_books ON suppressed_number (number) WHERE in_books;

-- Suppressing a number forgets who has tested it.
CREATE INDEX tested_by_number ON tested (number);
