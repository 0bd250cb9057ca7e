// Up to which update some may have been dropped that were for this reader: a number that is suppressed takes its updates along.
CREATE CONSTRAINT reader_floor IF NOT EXISTS FOR (f:ReaderFloor) REQUIRE f.userId IS UNIQUE;
