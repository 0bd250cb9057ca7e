// What is known of the selected node or edge.
import { h, number } from './dom.js';
import { partying } from './graph-model.js';
import { nameOf, text } from './values.js';

export function details(model, id, isNode, actions) {
  return isNode ? ofNode(model, model.nodes.get(id), actions) : ofEdge(model, model.edges.get(id), actions);
}

const close = (actions) => h('button', { type: 'button', class: 'quiet icon close', 'aria-label': 'Close details', onclick: actions.close },
  h('span', { 'aria-hidden': 'true' }, '×'));

function ofNode(model, node, actions) {
  const leaves = model.leaves(node.id).length;
  return [
    h('header', {}, h('h2', {}, nameOf(node)), close(actions)),
    h('p', { class: 'chips' }, node.labels.map((label) => h('span', { class: `chip ${label === 'User' ? 'user' : ''}` }, label)),
      partying(node) && h('span', { class: 'chip party' }, 'Partying')),
    degrees(model, node, actions),
    h('div', { class: 'button-row' },
      h('button', { type: 'button', class: 'primary', title: 'Add the neighbours, both ways', onclick: actions.expand, 'data-testid': 'expand' }, 'Expand'),
      h('button', {
        type: 'button', class: 'quiet', disabled: !leaves, onclick: actions.collapse, title: 'Hide the neighbours that are connected with nothing else',
      }, 'Collapse'),
      h('button', { type: 'button', class: 'quiet', onclick: actions.centre }, 'Centre'),
      h('button', { type: 'button', class: 'quiet', onclick: actions.hide }, 'Hide')),
    list(node.properties),
  ];
}

/** How many edges are drawn, how many the answer has, and how many the graph has, which is asked for. */
function degrees(model, node, actions) {
  const count = (edges) => [edges.filter(({ from }) => from === node.id).length, edges.filter(({ to }) => to === node.id).length];
  const line = (name, [out, into]) => h('tr', {}, h('th', { scope: 'row' }, name), h('td', { class: 'numeric' }, number(out)), h('td', { class: 'numeric' }, number(into)));
  const body = h('tbody', {}, line('drawn', count(model.shown().edges)), line('in the answer', count([...model.edges.values()])));
  actions.degree().then((all) => all && body.append(line('in the graph', all)));
  return h('table', { class: 'degrees', 'data-testid': 'degrees' }, h('caption', { class: 'unseen' }, 'Edges of this node'),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Edges'), h('th', { scope: 'col', class: 'numeric' }, 'out'), h('th', { scope: 'col', class: 'numeric' }, 'in'))), body);
}

function ofEdge(model, edge, actions) {
  const end = (id) => h('button', { type: 'button', class: 'link', onclick: () => actions.open(id) }, nameOf(model.nodes.get(id)));
  return [
    h('header', {}, h('h2', {}, edge.type), close(actions)),
    h('p', {}, end(edge.from), ' → ', end(edge.to)),
    list(edge.properties),
  ];
}

function list(properties = {}) {
  const keys = Object.keys(properties).sort();
  if (!keys.length) return h('p', { class: 'empty' }, 'No properties');
  return h('dl', {}, keys.flatMap((key) => [h('dt', {}, key), h('dd', {}, text(properties[key]) || '—')]));
}
