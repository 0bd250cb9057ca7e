// What the picture knows: all nodes and relationships of a result and of its expansions, which of them are shown, and what was
// done to them, so that it can be undone.
import { cut, neighbours } from './cut.js';

const EDGES_PER_NODE = 10 / 3;

export class GraphModel {
  constructor(result, most) {
    this.most = most;
    this.now = { nodes: new Map(), edges: new Map(), order: [], hidden: new Set(), off: new Set() };
    this.past = [];
    this.add(result);
  }

  get nodes() { return this.now.nodes; }

  get edges() { return this.now.edges; }

  get off() { return this.now.off; }

  add(result) {
    const [nodes, edges] = [new Map(this.nodes), new Map(this.edges)];
    for (const node of result.nodes) nodes.set(node.id, node);
    for (const edge of result.relationships) edges.set(edge.id, edge);
    this.change({ nodes, edges });
  }

  change(some) {
    this.now = { ...this.now, ...some };
    this.memory = null;
  }

  limit(most) {
    this.most = most;
    this.memory = null;
  }

  /** Keeps what is shown now, for undo. */
  remember() {
    this.past.push(this.now);
  }

  forget() {
    this.past.pop();
  }

  undo() {
    if (this.past.length) this.change(this.past.pop());
  }

  /** What is drawn: what was put first, then what the answer has first. */
  shown() {
    this.memory ??= this.look();
    return this.memory;
  }

  look() {
    const ids = [...new Set([...this.now.order, ...this.nodes.keys()])].filter((id) => this.visible(id));
    const edges = [...this.edges.values()].filter(({ type }) => !this.off.has(type));
    const drawn = cut(ids, edges, { nodes: this.most, edges: Math.round(this.most * EDGES_PER_NODE) });
    return { nodes: drawn.ids.map((id) => this.nodes.get(id)), edges: drawn.edges };
  }

  visible(id) {
    const node = this.nodes.get(id);
    return Boolean(node) && !this.now.hidden.has(id) && !this.off.has(groupOf(node));
  }

  hide(ids) {
    this.change({ hidden: new Set([...this.now.hidden, ...ids]) });
  }

  /** Hides or shows all of a group of nodes or of a type of edges. */
  toggle(name) {
    const off = new Set(this.off);
    if (!off.delete(name)) off.add(name);
    this.change({ off });
  }

  /** Adds a node's neighbours and puts them first, then what is near it: a full picture loses what is farthest. */
  expand(id, result) {
    const before = this.shown().nodes.map((node) => node.id);
    this.add(result);
    const hidden = new Set(this.now.hidden);
    for (const node of result.nodes) hidden.delete(node.id);
    const steps = distances(id, [...this.edges.values()]);
    const far = (other) => steps.get(other) ?? Infinity;
    const near = [...before].sort((a, b) => (far(a) === far(b) ? 0 : far(a) - far(b)));
    this.change({ hidden, order: [...new Set([id, ...result.nodes.map((node) => node.id), ...near])] });
    const after = new Set(this.shown().nodes.map((node) => node.id));
    return { added: [...after].filter((other) => !before.includes(other)).length, gone: before.filter((other) => !after.has(other)).length };
  }

  /** The drawn neighbours of a node that have no other drawn neighbour. */
  leaves(id) {
    const { nodes, edges } = this.shown();
    const near = neighbours(nodes.map((node) => node.id), edges);
    return [...new Set(near.get(id))].filter((other) => new Set(near.get(other)).size === 1);
  }
}

/** By what a node is drawn, told in the legend, and hidden. */
export function groupOf(node) {
  if (node.labels.includes('User')) return 'User';
  if (node.labels.includes('PhoneNumber')) return 'PhoneNumber';
  return node.labels[0] ?? 'Other';
}

export const kindOf = (node) => ({ User: 'user', PhoneNumber: 'number' })[groupOf(node)] ?? 'other';

export const partying = (node) => node.labels.includes('User') && node.properties?.partying === true;

function distances(start, edges) {
  const near = neighbours([...new Set(edges.flatMap(({ from, to }) => [from, to]))], edges);
  const steps = new Map([[start, 0]]);
  for (const id of steps.keys()) {
    for (const other of near.get(id) ?? []) if (!steps.has(other)) steps.set(other, steps.get(id) + 1);
  }
  return steps;
}
