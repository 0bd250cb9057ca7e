// What the page says when a query gave no answer: a heading, what it means, and how loud to be about it.
export function explain(problem, limits) {
  const message = problem.message;
  switch (problem.slug) {
    case 'cypher-error': return { kind: 'bad', title: 'This is not valid Cypher', text: message };
    case 'query-not-planned': return { kind: 'bad', title: "The query can't be planned", text: message };
    case 'query-failed': return { kind: 'bad', title: 'The query failed as it ran', text: message };
    case 'query-refused': return { kind: 'refused', title: 'Refused', text: message };
    case 'query-cancelled': return { kind: 'calm', title: 'Cancelled', text: 'The query was stopped; the database is not working on it any more.' };
    case 'query-too-long-running': return {
      kind: 'bad', title: `Stopped after ${limits.seconds} seconds`,
      text: 'Start from one number or user, bound the length of paths, or add a LIMIT before the costly part. Explain shows the plan without running it.',
    };
    case 'query-too-much-memory': return {
      kind: 'bad', title: 'Stopped: it needed too much memory', text: 'Return or collect less at once: fewer columns, a LIMIT, no large lists.',
    };
    case 'too-many-requests': return { kind: 'bad', title: 'Too many queries at once', text: message };
    case 'no-graph': return noGraph;
    default: return { kind: 'bad', title: 'That did not work', text: message };
  }
}

export const noGraph = {
  kind: 'calm', title: 'There is no graph to query here',
  text: 'This service finds matches with PostgreSQL (contacts.matcher = postgresql). The console needs the Neo4j matcher; the documentation says how to switch.',
};
