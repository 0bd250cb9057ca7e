-- The updates about each number from a number on. Parameters: from, limit. Column: row, JSON; ascending by subject.
SELECT json_build_object(
           'subject', s.subject,
           'updates', (SELECT json_agg(json_build_object(
                                  'sequence', c.sequence, 'type', c.type, 'userId', c.user_id, 'username', c.username,
                                  'partying', c.partying, 'partyMessage', c.party_message, 'audience', c.audience,
                                  'visibility', c.visibility, 'at', c.at, 'partyUntil', c.party_until,
                                  'partySince', c.party_since) ORDER BY c.sequence)
                         FROM change c
                        WHERE c.subject = s.subject))
  FROM (SELECT DISTINCT subject FROM change WHERE subject >= ? ORDER BY subject LIMIT ?) AS s
 ORDER BY s.subject
