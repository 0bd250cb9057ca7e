// What is known of the selected node or edge.
import { h } from './dom.js';
import { nameOf, text } from './values.js';

export function details(model, id, isNode, actions) {
  return isNode ? ofNode(model, model.nodes.get(id), actions) : ofEdge(model, model.edges.get(id), actions);
}

const close = (actions) => h('button', { type: 'button', class: 'quiet icon close', 'aria-label': 'Close details', onclick: actions.close },
  h('span', { 'aria-hidden': 'true' }, '×'));

function ofNode(model, node, actions) {
  const edges = [...model.edges.values()];
  const out = edges.filter((edge) => edge.from === node.id).length;
  const incoming = edges.filter((edge) => edge.to === node.id).length;
  return [
    h('header', {}, h('h2', {}, nameOf(node)), close(actions)),
    h('p', { class: 'chips' }, node.labels.map((label) => h('span', { class: `chip ${label === 'User' ? 'user' : ''}` }, label)),
      model.partying(node) && h('span', { class: 'chip party' }, 'Partying')),
    h('p', { class: 'hint' }, `In the picture: ${out} outgoing, ${incoming} incoming`),
    h('div', { class: 'button-row' },
      h('button', { type: 'button', class: 'primary', title: 'Add the neighbours, both ways', onclick: actions.expand, 'data-testid': 'expand' }, 'Expand'),
      h('button', { type: 'button', class: 'quiet', onclick: actions.centre }, 'Centre'),
      h('button', { type: 'button', class: 'quiet', onclick: actions.hide }, 'Hide')),
    list(node.properties),
  ];
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
