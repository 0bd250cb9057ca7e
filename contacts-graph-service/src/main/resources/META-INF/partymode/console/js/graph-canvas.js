// Cytoscape with this graph's nodes: drawing, adding, removing, selecting, searching. It knows nothing of the page around it.
import { caption } from './captions.js';
import { communities } from './community.js';
import { debounce } from './dom.js';
import { NAMED_EDGES } from './edge-captions.js';
import { edgeId, elementsOf, idOf } from './graph-elements.js';
import { graphLibrary } from './graph-library.js';
import { GROUPS, graphStyle, palette } from './graph-style.js';
import { place } from './layout.js';

const calm = matchMedia('(prefers-reduced-motion: reduce)');
const dark = matchMedia('(prefers-color-scheme: dark)');
const BUSY = 400;
const FEW = 40;
const SMALLEST = 18;
const LARGEST = 60;

const outline = ({ nodes, edges }) => [nodes.map(({ id }) => id), edges.map(({ from, to }) => [from, to])];
/** Few nodes stand apart, so that there is room for the names of nodes and edges. */
const spread = ({ nodes }) => (nodes.length <= 12 ? 2.6 : nodes.length <= FEW ? 1.5 : 1);

export class GraphCanvas {
  constructor(container, { onSelect, onOpen }) {
    this.container = container;
    this.handlers = { onSelect, onOpen };
    this.asked = new Set();
    this.look = {};
    this.captions = debounce(() => this.cy && !this.cy.destroyed() && caption(this.cy), 60);
    dark.addEventListener('change', () => this.restyle());
  }

  /** Draws anew. @returns false where something else was drawn, or all was cleared, before the places were known */
  async draw(shown, look) {
    this.clear();
    this.look = look;
    this.scale = spread(shown);
    const ready = this.begin();
    const cytoscape = await graphLibrary();
    const places = await this.places(shown, new Map());
    if (!ready()) return false;
    this.cy = cytoscape({
      container: this.container, elements: elementsOf(shown, this.asked), style: this.style(shown.edges),
      layout: { name: 'preset', positions: (node) => places.get(node.id()), fit: false },
      minZoom: 0.05, maxZoom: 4, boxSelectionEnabled: false, hideEdgesOnViewport: shown.edges.length > BUSY,
    });
    this.listen();
    this.dress();
    this.fit(false);
    caption(this.cy);
    return true;
  }

  clear() {
    this.turn = null;
    delete this.container.dataset.drawn;
    this.cy?.destroy();
    this.cy = null;
  }

  /** @returns {() => boolean} tells, once the places are known, whether they are still wanted, and that they are drawn if so */
  begin() {
    const turn = this.turn = {};
    const started = performance.now();
    this.container.dataset.drawn = '';
    return () => {
      if (turn !== this.turn) return false;
      this.container.dataset.drawn = String(Math.round(performance.now() - started));
      return true;
    };
  }

  /** Takes out what is not shown any more and adds what is new beside its neighbours; the rest stays where the eye left it. */
  async update(shown) {
    if (!this.cy) return this.draw(shown, this.look);
    const wanted = new Set([...shown.nodes.map(({ id }) => id), ...shown.edges.map(({ id }) => edgeId(id))]);
    const known = new Map(this.cy.nodes().map((node) => [node.id(), { ...node.position() }]));
    const settled = this.scale === spread(shown) && this.cy.edges().nonempty();
    this.scale = spread(shown);
    const ready = this.begin();
    const places = await this.places(shown, settled ? known : new Map());
    if (!ready()) return false;
    this.cy.batch(() => {
      this.cy.elements().filter((element) => !wanted.has(element.id())).remove();
      const added = elementsOf(shown, this.asked).filter(({ data }) => this.cy.getElementById(data.id).empty());
      this.cy.add(added.map((element) => ({ ...element, position: { ...places.get(element.data.id) } })));
      this.cy.nodes().forEach((node) => node.position({ ...places.get(node.id()) }));
    });
    this.dress();
    this.restyle();
    this.fit();
    return true;
  }

  async places(shown, known) {
    const scaled = (positions, factor) => new Map([...positions].map(([id, { x, y }]) => [id, { x: x * factor, y: y * factor }]));
    const scale = this.scale;
    return scaled(await place(...outline(shown), this.aspect(), scaled(known, 1 / scale)), scale);
  }

  aspect() {
    const { width, height } = this.container.getBoundingClientRect();
    return Math.min(Math.max(width / (height - 90), 0.6), 2.6);
  }

  /** Colour and size, where they are to tell something. */
  dress() {
    const { cy, look } = this;
    const groups = {
      band: () => look.bands.groups,
      community: () => communities(cy.nodes().map((node) => node.id()), cy.edges().map((edge) => ({ from: edge.data('source'), to: edge.data('target') }))),
    }[look.colour]?.();
    const most = Math.max(1, ...cy.nodes().map((node) => node.degree(false)));
    cy.batch(() => cy.nodes().forEach((node) => {
      const group = groups?.get(node.id());
      node.removeClass(Array.from({ length: GROUPS + 1 }, (_, index) => `group-${index}`).join(' '));
      if (groups) node.addClass(`group-${Math.min(group ?? GROUPS, GROUPS)}`);
      node.data('size', Math.round(SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(node.degree(false) / most)));
      node.toggleClass('sized', look.size === 'degree');
    }));
    this.captions();
  }

  dressAs(look) {
    this.look = look;
    if (this.cy) this.dress();
  }

  /** Marks the people that the query asked for. */
  mark(ids) {
    this.asked = new Set(ids);
    this.cy?.nodes().forEach((node) => node.toggleClass('asked', this.asked.has(node.id())));
    if (this.cy) caption(this.cy);
  }

  listen() {
    this.cy.on('select', 'node, edge', ({ target }) => {
      this.cy.edges().removeClass('near');
      if (target.isNode()) target.connectedEdges().addClass('near');
      this.handlers.onSelect(idOf(target), target.isNode());
      this.captions();
    });
    this.cy.on('unselect remove', () => {
      this.cy.edges().removeClass('near');
      if (this.cy.$(':selected').empty()) this.handlers.onSelect(null);
    });
    this.cy.on('dbltap', 'node', ({ target }) => this.handlers.onOpen(target.id()));
    this.cy.on('viewport', () => this.captions());
  }

  select(id, centre = true) {
    this.cy?.$(':selected').unselect();
    const element = this.cy?.getElementById(id).select();
    if (element && centre) this.cy.animate({ center: { eles: element }, duration: calm.matches ? 0 : 200 });
  }

  /** Marks the nodes whose name holds the text and returns their ids. */
  search(text) {
    const wanted = text.trim().toLowerCase();
    if (!this.cy) return [];
    this.cy.elements().removeClass('faded hit');
    this.captions();
    if (!wanted) return [];
    const squeezed = wanted.replace(/\s/g, '');
    const hits = this.cy.nodes().filter((node) => {
      const name = node.data('name').toLowerCase();
      return name.includes(wanted) || name.replace(/\s/g, '').includes(squeezed);
    });
    this.cy.elements().not(hits).addClass('faded');
    hits.addClass('hit');
    return hits.map((node) => node.id());
  }

  /** Everything in sight, between the tools above and the legend below, and never larger than life. */
  fit(animated = true) {
    const bounds = this.container.getBoundingClientRect();
    if (!this.cy || !bounds.width) return;
    const [width, height] = [bounds.width - (this.reserved ?? 0), bounds.height];
    const [top, bottom, sides] = [this.top ?? 54, this.bottom ?? 52, 30];
    // Where there are few, their names are as large as they are drawn.
    const box = this.cy.elements().boundingBox({ includeLabels: this.cy.nodes().length <= FEW });
    const zoom = Math.min((width - 2 * sides) / Math.max(box.w, 1), Math.max(height - top - bottom, 40) / Math.max(box.h, 1), 1.5);
    const pan = {
      x: width / 2 - (zoom * (box.x1 + box.x2)) / 2,
      y: (top + height - bottom) / 2 - (zoom * (box.y1 + box.y2)) / 2,
    };
    if (animated && !calm.matches) this.cy.animate({ zoom, pan, duration: 200 });
    else this.cy.viewport({ zoom, pan });
  }

  resize() {
    this.cy?.resize();
    this.fit(false);
  }

  zoom(factor) {
    const { width, height } = this.container.getBoundingClientRect();
    this.cy?.zoom({ level: this.cy.zoom() * factor, renderedPosition: { x: width / 2, y: height / 2 } });
  }

  style(edges) {
    return graphStyle(palette(), { busy: edges.length > BUSY, named: edges.length <= NAMED_EDGES });
  }

  restyle() {
    this.cy?.style(this.style(this.cy.edges()));
  }
}
