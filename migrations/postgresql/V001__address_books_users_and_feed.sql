-- Address books, registered users and the feed of updates.
--
-- Written so that Citus can distribute it: contact and book by owner, change by subject (each is in every key of its
-- table), registered_user and feed as reference tables.

-- One row a number whose book was written or whose user is registered. It carries the book's version and is the lock that
-- writers of one book, and those who give its number to another user, take before they touch the contacts.
CREATE TABLE book (
    owner   bigint NOT NULL PRIMARY KEY,
    user_id text COLLATE "C" NOT NULL,
    version bigint NOT NULL
);

CREATE TABLE contact (
    owner  bigint NOT NULL,
    number bigint NOT NULL,
    name   text,
    PRIMARY KEY (owner, number)
);

-- Who has this number: answered from the index alone.
CREATE INDEX contact_by_number ON contact (number) INCLUDE (owner);

-- partying is null where there is no party status. user_id sorts by its bytes, as in the other matchers.
CREATE TABLE registered_user (
    number                  bigint NOT NULL PRIMARY KEY,
    user_id                 text COLLATE "C" NOT NULL UNIQUE,
    version                 bigint NOT NULL,
    epoch                   bigint NOT NULL,
    username                text NOT NULL,
    verified                boolean NOT NULL,
    partying                boolean,
    party_message           text,
    party_until             timestamp with time zone,
    party_since             timestamp with time zone,
    discoverable_by         text NOT NULL CHECK (discoverable_by IN ('everyone', 'contacts', 'nobody')),
    party_status_visible_to text NOT NULL CHECK (party_status_visible_to IN ('everyone', 'contacts', 'nobody')),
    blocks                  bigint[] NOT NULL,
    updates_floor           bigint NOT NULL DEFAULT 0,
    CHECK ((partying IS NULL) = (party_since IS NULL))
);

-- The updates that are kept. audience: who sees it, where the user is gone; else null.
CREATE TABLE change (
    sequence      bigint NOT NULL,
    type          text NOT NULL CHECK (type IN ('joined', 'left', 'renamed', 'party-status')),
    subject       bigint NOT NULL,
    user_id       text COLLATE "C" NOT NULL,
    username      text,
    partying      boolean,
    party_message text,
    party_until   timestamp with time zone,
    party_since   timestamp with time zone,
    visibility    text NOT NULL CHECK (visibility IN ('everyone', 'contacts', 'nobody')),
    audience      bigint[],
    at            timestamp with time zone NOT NULL,
    PRIMARY KEY (subject, sequence)
);

-- A reader whose cursor is near the head scans these few; the primary key serves one who was away for long.
CREATE INDEX change_by_sequence ON change (sequence);

CREATE INDEX change_by_time ON change (at);

-- One row. Whoever applies events locks it first, so the order of sequences is the order of commits.
CREATE TABLE feed (
    id         text NOT NULL PRIMARY KEY,
    stream     text,
    position   bigint NOT NULL DEFAULT 0,
    head       bigint NOT NULL DEFAULT 0,
    floor      bigint NOT NULL DEFAULT 0,
    epoch      bigint NOT NULL DEFAULT 0,
    rebuilding text,
    complete   boolean NOT NULL DEFAULT false
);

-- Random, so that a cursor of another store's feed is recognised as worth nothing here.
INSERT INTO feed (id) VALUES (substring(CAST(gen_random_uuid() AS text) FROM 1 FOR 8));

-- Each contact of each book with what its owner may know of the person: the one place that says who discovers whom. The
-- user's columns are null where the person is not registered, hides, or one has blocked the other.
CREATE VIEW contact_as_seen AS
SELECT c.owner,
       c.number,
       c.name,
       back.owner IS NOT NULL AS reciprocal,
       u.user_id,
       u.username,
       u.verified,
       u.party_status_visible_to = 'everyone'
           OR (u.party_status_visible_to = 'contacts' AND back.owner IS NOT NULL) AS sees_party_status,
       u.partying,
       u.party_message,
       u.party_until,
       u.party_since,
       u.updates_floor
  FROM contact c
  LEFT JOIN contact back ON back.owner = c.number AND back.number = c.owner
  LEFT JOIN registered_user me ON me.number = c.owner
  LEFT JOIN registered_user u
    ON u.number = c.number
   AND (u.discoverable_by = 'everyone' OR (u.discoverable_by = 'contacts' AND back.owner IS NOT NULL))
   AND c.owner <> ALL (u.blocks)
   AND c.number <> ALL (COALESCE(me.blocks, CAST('{}' AS bigint[])));
