// The graph panel: picture, tools above it, legend and what is selected beside it.
import { bandsOf } from './bands.js';
import { details } from './details.js';
import { debounce, h } from './dom.js';
import { GraphCanvas } from './graph-canvas.js';
import { GraphModel } from './graph-model.js';
import { GraphSettings } from './graph-settings.js';
import { GraphTools } from './graph-tools.js';
import { caption, counted, expanded } from './graph-words.js';
import { legend } from './legend.js';

export class GraphPanel {
  constructor(panel, { onExpand, onConnect, onDegree, onSay }) {
    Object.assign(this, { onExpand, onConnect, onDegree, onSay });
    this.settings = new GraphSettings((name) => this.set(name));
    this.tools = new GraphTools(this.settings.element, {
      find: (text) => this.find(text), next: () => this.next(), connect: () => this.connect(), undo: () => this.undo(),
      zoom: (factor) => this.canvas.zoom(factor), fit: () => this.canvas.fit(),
    });
    this.stage = h('div', { class: 'stage', role: 'img', 'aria-label': 'Graph', 'data-testid': 'graph-canvas' });
    this.side = h('aside', { class: 'details', 'aria-label': 'Selected', 'data-testid': 'details', hidden: true });
    this.legend = h('ul', { class: 'legend', 'aria-label': 'Legend' });
    this.empty = h('div', { class: 'empty big' });
    this.body = h('div', { class: 'graph' }, this.tools.element, this.stage, this.legend, this.side);
    panel.append(this.body, this.empty);
    this.canvas = new GraphCanvas(this.stage, { onSelect: (id, isNode) => this.select(id, isNode), onOpen: (id) => this.expand(id) });
    new ResizeObserver(debounce(() => this.model && (this.measure(), this.canvas.resize()), 100)).observe(this.body);
    this.say('Run a query that returns nodes, relationships or paths to see them here.');
  }

  clear() {
    this.model = null;
    this.side.hidden = true;
    this.side.replaceChildren();
    this.canvas.clear();
    this.say('');
  }

  say(text) {
    this.empty.textContent = text;
    this.empty.hidden = false;
    this.body.hidden = true;
  }

  /** The picture of a result, drawn when its panel is seen: a hidden one has no size to draw in. */
  show(result) {
    this.model = null;
    this.side.hidden = true;
    this.canvas.clear();
    this.canvas.mark(result?.asked ?? []);
    this.result = result;
    if (!result?.nodes.length) return this.say(result ? 'This answer has no nodes. The table shows its rows.' : '');
    this.model = new GraphModel(result, this.settings.values.most);
    this.bands = bandsOf(result);
    this.pending = true;
    return undefined;
  }

  async draw() {
    if (!this.pending || !this.model) return;
    this.pending = false;
    this.empty.hidden = true;
    this.body.hidden = false;
    this.tools.clear();
    this.tell();
    // The query tells communities or bands itself: its rows are groups of members.
    const colour = this.bands ? 'band' : this.result.columns.includes('members') ? 'community' : this.settings.values.colour;
    const drawn = await this.canvas.draw(this.model.shown(), { ...this.settings.values, colour, bands: this.bands });
    if (drawn && this.tools.search.value.trim()) this.find(this.tools.search.value);
    if (drawn && !this.result.relationships.length && this.model.shown().nodes.length > 1) this.connect(false);
  }

  tell() {
    this.tools.tell(counted(this.model), this.model.past.length > 0);
    legend(this.legend, this.model, this.bands, (name) => this.change((model) => model.toggle(name)));
    this.measure();
    this.stage.setAttribute('aria-label', `Graph: ${this.tools.count.textContent}. The table has the same data as text.`);
  }

  /** The room that tools and legend take of the picture. */
  measure() {
    [this.canvas.top, this.canvas.bottom] = [this.tools.element.offsetHeight + 20, this.legend.offsetHeight + 24];
    this.body.style.setProperty('--tools', `${this.tools.element.offsetHeight + 16}px`);
  }

  /** What the files of the picture say below it. */
  caption = () => caption(this.model, this.result);

  /** A change that can be undone. */
  change(action) {
    this.model.remember();
    const told = action(this.model);
    this.refresh();
    return told;
  }

  async refresh() {
    this.tell();
    // What was said of an earlier change is no longer true.
    this.onSay();
    if (!await this.canvas.update(this.model.shown())) return;
    if (this.tools.search.value.trim()) this.find(this.tools.search.value);
    if (!this.side.hidden) this.select(this.selected, this.selectedNode);
  }

  undo() {
    this.model.undo();
    this.refresh();
  }

  set(name) {
    if (!this.model) return;
    this.model.limit(this.settings.values.most);
    if (this.pending) return;
    if (name === 'most') this.refresh();
    this.canvas.dressAs(this.settings.values);
  }

  async expand(id) {
    const model = this.model;
    const result = await this.onExpand(id);
    // Another answer may be there by now, or the same one with its numbers masked.
    if (!result || model !== this.model) return;
    this.tools.clear();
    this.canvas.search('');
    const told = this.change((model) => model.expand(id, result));
    this.onSay(expanded(told, result, this.model));
  }

  /** Adds the edges between what is shown. */
  async connect(undoable = true) {
    const model = this.model;
    const result = await this.onConnect(model.shown().nodes.map((node) => node.id));
    if (!result || model !== this.model) return;
    this.change(() => model.add(result));
    if (!undoable) model.forget();
    this.tell();
  }

  select(id, isNode) {
    const there = id && (isNode ? this.model.shown().nodes : this.model.shown().edges).some((item) => item.id === id);
    [this.selected, this.selectedNode] = [id, isNode];
    this.side.hidden = !there;
    this.canvas.reserved = there && window.innerWidth > 900 ? 300 : 0;
    if (!there) return;
    this.side.replaceChildren(...details(this.model, id, isNode, {
      expand: () => this.expand(id),
      collapse: () => this.change((model) => model.hide(model.leaves(id))),
      centre: () => this.canvas.select(id),
      hide: () => this.change((model) => model.hide([id])),
      open: (other) => this.canvas.select(other),
      close: () => this.canvas.cy?.$(':selected').unselect(),
      degree: () => this.onDegree(id),
    }));
  }

  find(text) {
    this.hits = this.canvas.search(text);
    this.at = -1;
    this.tools.hits(this.hits.length);
    this.measure();
  }

  next() {
    if (!this.hits?.length) return;
    this.at = (this.at + 1) % this.hits.length;
    this.canvas.select(this.hits[this.at]);
  }
}
