// Cytoscape with this graph's nodes: drawing, adding, selecting, searching. It knows nothing of the page around it.
import { graphLibrary } from './graph-library.js';
import { graphStyle, palette } from './graph-style.js';
import { nameOf } from './values.js';

const calm = matchMedia('(prefers-reduced-motion: reduce)');
const dark = matchMedia('(prefers-color-scheme: dark)');
const BUSY = 400;

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
    const elements = this.elements(shown);
    this.cy = cytoscape({
      container: this.container, elements, style: this.style(shown.edges.length), layout: { name: 'null' },
      minZoom: 0.08, maxZoom: 4, boxSelectionEnabled: false, hideEdgesOnViewport: shown.edges.length > BUSY,
    });
    this.listen();
    this.layout({ randomize: true, quality: shown.nodes.length > 120 ? 'default' : 'proof', animate: false });
  }

  /** Adds what is new around the node it came from and leaves the rest where it is, as far as it can. */
  grow(shown, origin) {
    const centre = this.cy.getElementById(origin).position();
    const added = this.elements(shown).filter(({ data }) => this.cy.getElementById(data.id).empty());
    const newcomers = added.filter(({ group }) => group === 'nodes');
    newcomers.forEach((element, index) => {
      const angle = (2 * Math.PI * index) / newcomers.length;
      element.position = { x: centre.x + 90 * Math.cos(angle), y: centre.y + 90 * Math.sin(angle) };
    });
    this.cy.add(added);
    this.restyle();
    if (newcomers.length) this.layout({ randomize: false, quality: 'default', animate: !calm.matches && added.length < 500 });
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

  layout(options) {
    const nodes = this.cy.nodes().length;
    this.cy.layout({
      name: 'fcose', nodeSeparation: 90, idealEdgeLength: nodes > 120 ? 90 : 75, nodeRepulsion: 7000, gravity: 0.3,
      numIter: nodes > 120 ? 700 : 2500, animationDuration: 350, packComponents: false, padding: 40, fit: true, ...options,
    }).run();
    if (this.cy.zoom() > 1.6) this.cy.zoom({ level: 1.6 }) && this.cy.center();
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

  fit() {
    this.cy?.animate({ fit: { padding: 40 }, duration: calm.matches ? 0 : 200 });
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
