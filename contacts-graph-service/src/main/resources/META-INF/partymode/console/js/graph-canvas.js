// Cytoscape with this graph's nodes: drawing, adding, selecting, searching. It knows nothing of the page around it.
import { graphLibrary } from './graph-library.js';
import { graphStyle, palette } from './graph-style.js';
import { place } from './layout.js';
import { nameOf } from './values.js';

const calm = matchMedia('(prefers-reduced-motion: reduce)');
const dark = matchMedia('(prefers-color-scheme: dark)');
const BUSY = 400;

const outline = ({ nodes, edges }) => [nodes.map(({ id }) => id), edges.map(({ from, to }) => [from, to])];
const far = (a, b) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y) > 1;

export class GraphCanvas {
  constructor(container, { onSelect, onOpen }) {
    this.container = container;
    this.handlers = { onSelect, onOpen };
    dark.addEventListener('change', () => this.restyle());
  }

  async draw(model, shown) {
    const cytoscape = await graphLibrary();
    this.cy?.destroy();
    this.model = model;
    const places = place(...outline(shown), this.aspect());
    this.cy = cytoscape({
      container: this.container, elements: this.elements(shown), style: this.style(shown.edges.length),
      layout: { name: 'preset', positions: (node) => places.get(node.id()), fit: false },
      minZoom: 0.08, maxZoom: 4, boxSelectionEnabled: false, hideEdgesOnViewport: shown.edges.length > BUSY,
    });
    this.listen();
    this.fit(false);
  }

  /** Adds what is new beside the node it came from; the rest stays where the eye left it. */
  grow(shown) {
    const known = new Map(this.cy.nodes().map((node) => [node.id(), { ...node.position() }]));
    const added = this.elements(shown).filter(({ data }) => this.cy.getElementById(data.id).empty());
    // Nodes that nothing connected had no order worth keeping.
    const places = place(...outline(shown), this.aspect(), this.cy.edges().empty() ? new Map() : known);
    this.cy.add(added.map((element) => ({ ...element, position: known.get(element.data.id) ?? { ...places.get(element.data.id) } })));
    this.restyle();
    if (this.cy.nodes().some((node) => known.has(node.id()) && far(known.get(node.id()), places.get(node.id())))) {
      this.cy.batch(() => this.cy.nodes().forEach((node) => node.position(places.get(node.id()))));
    }
    this.fit();
  }

  aspect() {
    const { width, height } = this.container.getBoundingClientRect();
    return Math.min(Math.max(width / (height - 90), 0.6), 2.6);
  }

  elements({ nodes, edges }) {
    return [
      ...nodes.map((node) => ({
        group: 'nodes', data: { id: node.id, name: nameOf(node) },
        classes: `${this.model.kind(node)}${this.model.partying(node) ? ' partying' : ''}`,
      })),
      ...edges.map((edge) => ({ group: 'edges', data: { id: edge.id, source: edge.from, target: edge.to, type: edge.type } })),
    ];
  }

  listen() {
    this.cy.on('select', 'node, edge', ({ target }) => {
      this.cy.edges().removeClass('near');
      if (target.isNode()) target.connectedEdges().addClass('near');
      this.handlers.onSelect(target.id(), target.isNode());
    });
    this.cy.on('unselect', () => {
      this.cy.edges().removeClass('near');
      if (this.cy.$(':selected').empty()) this.handlers.onSelect(null);
    });
    this.cy.on('dbltap', 'node', ({ target }) => this.handlers.onOpen(target.id()));
  }

  select(id, centre = true) {
    this.cy.$(':selected').unselect();
    const element = this.cy.getElementById(id).select();
    if (centre) this.cy.animate({ center: { eles: element }, duration: calm.matches ? 0 : 200 });
  }

  /** Marks the nodes whose name holds the text and returns their ids. */
  search(text) {
    const wanted = text.trim().toLowerCase();
    this.cy.elements().removeClass('faded hit');
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

  remove(id) {
    this.cy.getElementById(id).remove();
    this.handlers.onSelect(null);
  }

  /** Everything in sight, between the tools above and the legend below, and never larger than life. */
  fit(animated = true) {
    if (!this.cy) return;
    const bounds = this.container.getBoundingClientRect();
    const [width, height] = [bounds.width - (this.reserved ?? 0), bounds.height];
    const [top, bottom, sides] = [54, 52, 30];
    const box = this.cy.elements().boundingBox();
    const zoom = Math.min((width - 2 * sides) / box.w, (height - top - bottom) / box.h, 1.5);
    const pan = {
      x: width / 2 - (zoom * (box.x1 + box.x2)) / 2,
      y: (top + height - bottom) / 2 - (zoom * (box.y1 + box.y2)) / 2,
    };
    if (animated && !calm.matches) this.cy.animate({ zoom, pan, duration: 200 });
    else this.cy.viewport({ zoom, pan });
  }

  zoom(factor) {
    const { width, height } = this.container.getBoundingClientRect();
    this.cy?.zoom({ level: this.cy.zoom() * factor, renderedPosition: { x: width / 2, y: height / 2 } });
  }

  style(edges) {
    return graphStyle(palette(), { busy: edges > BUSY });
  }

  restyle() {
    this.cy?.style(this.style(this.cy.edges().length));
  }
}
