// Title: Communities by shared contacts
// Purpose: groups of users who have each other's numbers and share at least so many contacts, with the edges inside each group.
// Note: Two users are linked if they have each other and at least so many contacts in common; who is linked, over however many
//   links, is one group (connected components, or single linkage). That they have each other keeps two people apart whose only
//   likeness is a long book of well-known numbers. Limits: one bridge between two groups makes them one, so raise the threshold
//   until groups are as dense as wanted; only the strongest pairs are looked at; no user is in two groups. The methods of Neo4j's
//   Graph Data Science library (Louvain, Leiden) are better and need that library. It reads the books of all users, so a large
//   graph reaches the time limit: begin with 'Who shares the most contacts with a number' there.
// Group: Whole graph
// Parameters: atLeast integer = 7 – Shared contacts that link two users
//   pairs integer = 500 – Strongest pairs to look at
// View: graph
CYPHER 25
MATCH (a:User)
WITH a, COLLECT { MATCH (a)-[:HAS_CONTACT]->(c) RETURN c } AS book, COLLECT { MATCH (fan:User)-[:HAS_CONTACT]->(a) RETURN fan } AS fans
MATCH (a)-[:HAS_CONTACT]->(b:User)
WHERE a.number < b.number AND b IN fans
MATCH (b)-[:HAS_CONTACT]->(c)
WHERE c IN book
WITH a, b, count(*) AS shared
WHERE shared >= $atLeast
ORDER BY shared DESC, a.number, b.number
LIMIT $pairs
WITH collect([a, b]) AS links
UNWIND
  reduce(groups = [], link IN links |
    [g IN groups WHERE NOT (link[0] IN g OR link[1] IN g)]
      + [reduce(merged = link, g IN [g IN groups WHERE link[0] IN g OR link[1] IN g] |
          merged + [n IN g WHERE NOT n IN merged])]
  ) AS members
WITH members, COLLECT {
  UNWIND members AS m
  MATCH p = (m)-[:HAS_CONTACT]->(o)
  WHERE o IN members
  RETURN p
} AS contacts
RETURN size(members) AS size, members, contacts
ORDER BY size DESC
