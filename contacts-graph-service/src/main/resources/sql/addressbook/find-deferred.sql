-- Books with deferred contacts.
-- Parameters: after (owner, exclusive), limit.
-- Columns: owner, user_id, deferred (how many), full_at, created_at, low_since (of the owner's rank), proven_at; by ascending owner.
SELECT b.owner, b.user_id, cardinality(b.deferred_numbers) AS deferred, d.full_at, u.created_at,
       t.low_since, u.proven_at
  FROM book b
  LEFT JOIN discovery_budget d ON d.user_id = b.user_id
  LEFT JOIN registered_user u ON u.user_id = b.user_id
  LEFT JOIN trust_rank t ON t.user_id = b.user_id
 WHERE b.deferred_numbers <> '{}'
   AND b.owner > :after
 ORDER BY b.owner
 LIMIT :limit
