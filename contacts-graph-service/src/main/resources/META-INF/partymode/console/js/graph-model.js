// What the picture knows: all nodes and relationships of a result and of its expansions, and which of them are shown.
export const NODE_LIMIT = 300;
export const EDGE_LIMIT = 1000;

export class GraphModel {
  constructor(result) {
    this.nodes = new Map();
    this.edges = new Map();
    this.hidden = new Set();
    this.add(result);
  }

  /** Returns the ids of nodes that are new. */
  add(result) {
    const fresh = result.nodes.filter((node) => !this.nodes.has(node.id)).map((node) => node.id);
    for (const node of result.nodes) this.nodes.set(node.id, node);
    for (const edge of result.relationships) this.edges.set(edge.id, edge);
    return fresh;
  }

  /** The first nodes of the answer, and the edges between them. `first` are shown whatever the limit leaves out. */
  shown(first = []) {
    const nodes = new Map();
    for (const id of [...first, ...this.nodes.keys()]) {
      if (nodes.size >= NODE_LIMIT) break;
      if (!this.hidden.has(id) && this.nodes.has(id)) nodes.set(id, this.nodes.get(id));
    }
    const edges = [...this.edges.values()].filter((edge) => nodes.has(edge.from) && nodes.has(edge.to));
    return { nodes: [...nodes.values()], edges: edges.length > EDGE_LIMIT ? fairly(edges) : edges };
  }

  kind(node) {
    if (node.labels.includes('User')) return 'user';
    if (node.labels.includes('PhoneNumber')) return 'number';
    return 'other';
  }

  partying(node) {
    return node.labels.includes('User') && node.properties?.partying === true;
  }
}

/** The first edge of each node, then the second of each, and so on: a limit then leaves no node without an edge. */
function fairly(edges) {
  const seen = new Map();
  const ranked = edges.map((edge) => {
    const rank = seen.get(edge.from) ?? 0;
    seen.set(edge.from, rank + 1);
    return { edge, rank };
  });
  return ranked.sort((a, b) => a.rank - b.rank).slice(0, EDGE_LIMIT).map(({ edge }) => edge);
}
