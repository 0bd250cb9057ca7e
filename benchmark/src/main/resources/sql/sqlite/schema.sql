-- Books in the order of their keys, and for each number who has it.
CREATE TABLE person (number INTEGER PRIMARY KEY, user_id TEXT NOT NULL UNIQUE, bytes BLOB NOT NULL);
CREATE TABLE book (owner INTEGER PRIMARY KEY, version INTEGER NOT NULL);
CREATE TABLE contact (owner INTEGER NOT NULL, number INTEGER NOT NULL, name TEXT, PRIMARY KEY (owner, number)) WITHOUT ROWID;
CREATE INDEX holder ON contact (number, owner);
