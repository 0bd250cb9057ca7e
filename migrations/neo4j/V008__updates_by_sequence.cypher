// Updates in the order of the feed, for a reader of the whole feed. Without an index each look at it would read all updates.
CREATE INDEX update_sequence IF NOT EXISTS FOR (u:Update) ON (u.sequence);
