// Purpose: says that no instance runs that reads names on edges; see migrations/neo4j/V011. Parameters, columns: none
CYPHER 25
MATCH (n:NamedEdges)
DELETE n
