-- Updates up to this place may have been dropped that were for this reader: a number that is suppressed takes its updates along. By user, as
-- a change of number does not change it. With Citus it is distributed by user_id.
CREATE TABLE reader_floor (
    user_id  text COLLATE "C" NOT NULL PRIMARY KEY,
    sequence bigint NOT NULL
);
