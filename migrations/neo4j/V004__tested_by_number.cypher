// Suppressing a number forgets who has tested it.
CREATE INDEX tested_number IF NOT EXISTS FOR (t:Tested) ON (t.number);
