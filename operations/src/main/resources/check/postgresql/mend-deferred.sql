-- Takes contacts out of the deferred ones, and gives each of these a place for its name.
UPDATE book b
   SET deferred_numbers = kept.numbers, deferred_names = kept.names
  FROM (SELECT own.owner,
               array_agg(d.number ORDER BY d.place) FILTER (WHERE d.number IS NOT NULL AND c.number IS NULL) AS numbers,
               array_agg(d.name ORDER BY d.place) FILTER (WHERE d.number IS NOT NULL AND c.number IS NULL) AS names
          FROM book own
         CROSS JOIN LATERAL unnest(own.deferred_numbers, own.deferred_names) WITH ORDINALITY AS d (number, name, place)
          LEFT JOIN contact c ON c.owner = own.owner AND c.number = d.number
         GROUP BY own.owner) AS kept_or_null,
       LATERAL (SELECT COALESCE(kept_or_null.numbers, '{}') AS numbers, COALESCE(kept_or_null.names, '{}') AS names) AS kept
 WHERE b.owner = kept_or_null.owner
   AND (b.deferred_numbers <> kept.numbers OR cardinality(b.deferred_names) <> cardinality(kept.names))
