// Chooses what a picture shows of an answer that is too large for it. A node that has an edge is drawn with one at least.

/**
 * @param {string[]} ids nodes, the most wanted first @param {{from, to}[]} edges between any of them
 * @param {{nodes: number, edges: number}} most with as many edges as nodes at least
 */
export function cut(ids, edges, most) {
  const known = new Set(ids);
  const possible = edges.filter(({ from, to }) => known.has(from) && known.has(to));
  const drawn = ids.length > most.nodes ? chosen(ids, neighbours(ids, possible), most.nodes) : known;
  const between = possible.filter(({ from, to }) => drawn.has(from) && drawn.has(to));
  return { ids: [...drawn], edges: between.length > most.edges ? fairly(between, most.edges) : between };
}

export function neighbours(ids, edges) {
  const near = new Map(ids.map((id) => [id, []]));
  for (const { from, to } of edges) {
    if (from === to) continue;
    near.get(from)?.push(to);
    near.get(to)?.push(from);
  }
  return near;
}

/** A node brings its first neighbour along, unless one of them is there; where only one place is left, such a node is left out. */
function chosen(ids, near, most) {
  const drawn = new Set();
  for (const id of ids) {
    if (drawn.size >= most) break;
    const own = near.get(id);
    const alone = own.length > 0 && !own.some((other) => drawn.has(other));
    if (drawn.has(id) || (alone && drawn.size + 2 > most)) continue;
    drawn.add(id);
    if (alone) drawn.add(own[0]);
  }
  return drawn;
}

/** The first edge of each node at either end, then the second of each, and so on. */
function fairly(edges, most) {
  const seen = new Map();
  const turn = (id) => {
    seen.set(id, (seen.get(id) ?? -1) + 1);
    return seen.get(id);
  };
  const ranked = edges.map((edge) => ({ edge, rank: Math.min(turn(edge.from), turn(edge.to)) }));
  return ranked.sort((a, b) => a.rank - b.rank).slice(0, most).map(({ edge }) => edge);
}
