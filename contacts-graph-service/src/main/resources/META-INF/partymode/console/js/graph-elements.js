// Nodes and relationships as Cytoscape has them.
import { kindOf, partying } from './graph-model.js';
import { lineOf } from './legend.js';
import { nameOf } from './values.js';

// They are counted apart in the graph, and may have the same ids.
export const edgeId = (id) => `edge ${id}`;
export const idOf = (element) => (element.isEdge() ? element.data('relationship') : element.id());

/** @param {Set<string>} asked the nodes that the query asked for */
export const elementsOf = ({ nodes, edges }, asked) => [
  ...nodes.map((node) => ({
    group: 'nodes', data: { id: node.id, name: nameOf(node) },
    classes: `${kindOf(node)}${partying(node) ? ' partying' : ''}${asked.has(node.id) ? ' asked' : ''}`,
  })),
  ...edges.map((edge) => ({
    group: 'edges', classes: lineOf(edge.type),
    data: { id: edgeId(edge.id), relationship: edge.id, source: edge.from, target: edge.to, type: edge.type },
  })),
];
