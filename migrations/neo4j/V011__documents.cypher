// What an owner wrote is a document on the owner's number from now on (contactNumbers, contactNames), and edges need no names. Where an older
// version has been, its instances may still run: while this node is there, names are written on edges too. A later release deletes
// it, or the operator before (`operations check --drop-edge-names`).
CALL () {
  MATCH (f:Feed)
  RETURN count(f) AS count
  UNION ALL
  MATCH ()-[h:HAS_CONTACT]->()
  RETURN count(h) AS count
}
WITH sum(count) AS written
WHERE written > 0
MERGE (:NamedEdges);
