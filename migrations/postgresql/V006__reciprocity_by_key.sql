-- Whether a contact has the owner too is looked up for each contact, by the primary key. Left to itself PostgreSQL would read all who
-- have the owner, by the index, and there may be a million of them: OFFSET 0 keeps the look-up from being made part of a join.
CREATE OR REPLACE VIEW contact_as_seen AS
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
  LEFT JOIN LATERAL
       (SELECT theirs.owner
          FROM contact theirs
         WHERE theirs.owner = c.number
           AND theirs.number = c.owner
        OFFSET 0) AS back ON true
  LEFT JOIN registered_user me ON me.number = c.owner
  LEFT JOIN registered_user u
    ON u.number = c.number
   AND (u.discoverable_by = 'everyone' OR (u.discoverable_by = 'contacts' AND back.owner IS NOT NULL))
   AND c.owner <> ALL (u.blocks)
   AND c.number <> ALL (COALESCE(me.blocks, CAST('{}' AS bigint[])));
