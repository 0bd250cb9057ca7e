// The graph panel: picture, tools above it, legend and what is selected beside it.
import { details } from './details.js';
import { h, number, plural } from './dom.js';
import { GraphCanvas } from './graph-canvas.js';
import { GraphModel } from './graph-model.js';

const button = (label, sign, onclick) => h('button', { type: 'button', class: 'quiet icon', 'aria-label': label, title: label, onclick },
  h('span', { 'aria-hidden': 'true' }, sign));

export class GraphPanel {
  constructor(panel, { onExpand, onConnect }) {
    this.onExpand = onExpand;
    this.onConnect = onConnect;
    this.count = h('p', { class: 'count', 'data-testid': 'graph-count' });
    this.search = h('input', { type: 'search', placeholder: 'Find in the picture', 'aria-label': 'Find in the picture', autocomplete: 'off' });
    this.found = h('span', { class: 'found', role: 'status' });
    this.stage = h('div', { class: 'stage', role: 'img', 'aria-label': 'Graph', 'data-testid': 'graph-canvas' });
    this.side = h('aside', { class: 'details', 'aria-label': 'Selected', 'data-testid': 'details', hidden: true });
    this.empty = h('div', { class: 'empty big' });
    this.body = h('div', { class: 'graph' },
      h('div', { class: 'graph-tools', role: 'group', 'aria-label': 'Picture' }, this.search, this.found, this.count,
        h('button', { type: 'button', class: 'quiet', onclick: () => this.connect(), title: 'Add the edges between the nodes that are shown' }, 'Connect'),
        button('Zoom in', '+', () => this.canvas.zoom(1.3)), button('Zoom out', '−', () => this.canvas.zoom(1 / 1.3)),
        button('Fit the picture', '⤢', () => this.canvas.fit())),
      this.stage, legend(), this.side);
    panel.append(this.body, this.empty);
    this.canvas = new GraphCanvas(this.stage, { onSelect: (id, isNode) => this.select(id, isNode), onOpen: (id) => this.expand(id) });
    this.search.addEventListener('input', () => this.find());
    this.search.addEventListener('keydown', (event) => event.key === 'Enter' && this.next());
    this.say('Run a query that returns nodes, relationships or paths to see them here.');
  }

  say(text) {
    this.empty.textContent = text;
    this.empty.hidden = false;
    this.body.hidden = true;
  }

  /** The picture of a result, drawn when its panel is seen: a hidden one has no size to draw in. */
  set(result) {
    this.model = null;
    this.side.hidden = true;
    if (!result?.nodes.length) return this.say(result ? 'This answer has no nodes. The table shows its rows.' : '');
    this.model = new GraphModel(result);
    this.result = result;
    this.pending = true;
    return undefined;
  }

  async show() {
    if (!this.pending || !this.model) return;
    this.pending = false;
    this.empty.hidden = true;
    this.body.hidden = false;
    this.search.value = this.found.textContent = '';
    const model = this.model;
    const shown = model.shown();
    const started = performance.now();
    await this.canvas.draw(model, shown);
    this.stage.dataset.drawn = String(Math.round(performance.now() - started));
    this.tell(shown);
    if (!this.result.relationships.length && shown.nodes.length > 1) this.connect();
  }

  tell({ nodes, edges }) {
    const all = this.model.nodes.size - this.model.hidden.size;
    const shownNodes = nodes.length < all ? `showing ${number(nodes.length)} of ${number(all)} nodes` : plural(all, 'node');
    const edgesAll = this.model.edges.size;
    const shownEdges = edges.length < edgesAll ? `${number(edges.length)} of ${number(edgesAll)} edges` : plural(edgesAll, 'edge');
    this.count.textContent = `${shownNodes}, ${shownEdges}`;
    this.stage.setAttribute('aria-label', `Graph: ${this.count.textContent}. The table has the same data as text.`);
  }

  async expand(id) {
    const result = await this.onExpand(id);
    if (result) this.merge(result);
  }

  async connect() {
    const ids = this.model.shown().nodes.map((node) => node.id);
    const result = await this.onConnect(ids);
    if (result) this.merge(result);
  }

  merge(result) {
    const before = this.canvas.cy.nodes().map((node) => node.id());
    const fresh = this.model.add(result);
    const shown = this.model.shown([...before, ...fresh]);
    this.canvas.grow(shown);
    this.tell(shown);
    if (!this.side.hidden) this.select(this.selected, true);
  }

  select(id, isNode) {
    this.selected = id;
    this.side.hidden = !id;
    this.canvas.reserved = id && window.innerWidth > 900 ? 300 : 0;
    if (!id) return;
    this.side.replaceChildren(...details(this.model, id, isNode, {
      expand: () => this.expand(id),
      centre: () => this.canvas.select(id),
      hide: () => { this.model.hidden.add(id); this.canvas.remove(id); this.tell(this.model.shown()); },
      open: (other) => this.canvas.select(other),
      close: () => this.canvas.cy.$(':selected').unselect(),
    }));
  }

  find() {
    this.hits = this.canvas.search(this.search.value);
    this.at = -1;
    this.found.textContent = this.search.value.trim() ? `${number(this.hits.length)} found` : '';
  }

  next() {
    if (!this.hits?.length) return;
    this.at = (this.at + 1) % this.hits.length;
    this.canvas.select(this.hits[this.at]);
  }
}

function legend() {
  const entry = (kind, label) => h('li', {}, h('span', { class: `sample ${kind}`, 'aria-hidden': 'true' }), label);
  return h('ul', { class: 'legend', 'aria-label': 'Legend' },
    entry('user', 'Registered'), entry('number', 'Not registered'), entry('partying', 'Partying'), entry('other', 'Other'),
    h('li', {}, h('span', { class: 'sample edge', 'aria-hidden': 'true' }, '→'), 'has in contacts'));
}
