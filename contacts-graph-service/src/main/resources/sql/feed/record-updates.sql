-- Adds an update to the feed.
-- Parameters: sequence, type, subject, user_id, username, partying, party_message, party_until, party_since, visibility,
--   audience (bigint[] or null), at.
INSERT INTO change (sequence, type, subject, user_id, username, partying, party_message, party_until, party_since,
                    visibility, audience, at)
VALUES (:sequence, :type, :subject, :user_id, :username, :partying, :party_message, :party_until, :party_since,
        :visibility, CAST(:audience AS bigint[]), :at)
