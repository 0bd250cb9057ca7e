// Changes of address books that the feed has still to tell, in the order of their owners.
CREATE INDEX book_change IF NOT EXISTS FOR (c:BookChange) ON (c.owner);

// Updates for some readers alone, which the label of the first of their kind finds, in the order of the feed.
CREATE INDEX farewell_sequence IF NOT EXISTS FOR (u:Farewell) ON (u.sequence);
