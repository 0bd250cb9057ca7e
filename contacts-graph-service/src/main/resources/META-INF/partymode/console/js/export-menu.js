// The export menu: pictures of what is drawn, data of the whole answer.
import { $, download, h } from './dom.js';
import { csv, gexf, graphml, json } from './graph-files.js';
import { png, svg } from './graph-picture.js';

export class ExportMenu {
  constructor(results) {
    this.results = results;
    this.button = $('export');
    this.menu = $('export-menu');
    this.button.addEventListener('click', () => (this.menu.hidden ? this.open() : this.close()));
    this.menu.addEventListener('keydown', (event) => this.key(event));
    document.addEventListener('click', (event) => {
      if (!this.menu.hidden && !event.target.closest('.menu')) this.close();
    });
  }

  entries() {
    const { result, lookup, graph } = this.results;
    const drawn = graph.model && graph.canvas.cy && !graph.pending;
    const places = () => (graph.canvas.cy ? placesIn(graph.canvas.cy) : new Map());
    const data = () => ({ nodes: [...graph.model.nodes.values()], edges: ends(graph.model), places: places() });
    return [
      drawn && ['PNG picture', 'png', async () => [await png(graph.canvas.cy, graph.caption()), 'image/png']],
      drawn && ['SVG picture', 'svg', () => [svg(graph.canvas.cy, graph.caption()), 'image/svg+xml']],
      result && ['CSV of the rows', 'csv', () => [csv(result, lookup), 'text/csv']],
      result && ['CSV for Excel', 'csv', () => [`\ufeff${csv(result, lookup)}`, 'text/csv'], 'with byte-order mark'],
      result && ['JSON of the rows', 'json', () => [json(result, lookup), 'application/json']],
      graph.model && ['GEXF for Gephi', 'gexf', () => [gexf(data()), 'application/gexf+xml']],
      graph.model && ['GraphML', 'graphml', () => [graphml(data()), 'application/graphml+xml']],
    ].filter(Boolean);
  }

  open() {
    const entries = this.entries();
    this.menu.replaceChildren(...(entries.length
      ? entries.map(([label, extension, make, note]) => h('button', {
        type: 'button', role: 'menuitem', tabindex: '-1', 'data-testid': `export-${extension}`, onclick: () => this.save(extension, make),
      }, label, h('small', {}, note ?? `.${extension}`)))
      : [h('p', { role: 'menuitem', 'aria-disabled': 'true' }, 'Nothing to export yet')]));
    this.menu.hidden = false;
    this.button.setAttribute('aria-expanded', 'true');
    this.menu.querySelector('button')?.focus();
  }

  close() {
    this.menu.hidden = true;
    this.button.setAttribute('aria-expanded', 'false');
  }

  async save(extension, make) {
    this.close();
    this.button.focus();
    const [content, type] = await make();
    const stamp = new Date().toISOString().slice(0, 16).replace(/[T:]/g, '-');
    download(`contacts-${stamp}.${extension}`, content, type);
  }

  key(event) {
    const items = [...this.menu.querySelectorAll('button')];
    const at = items.indexOf(event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.close();
      this.button.focus();
    } else if (event.key === 'Tab') this.close();
    else if (to !== undefined && items.length) {
      event.preventDefault();
      items[(to + items.length) % items.length].focus();
    }
  }
}

const placesIn = (cy) => new Map(cy.nodes().map((node) => [node.id(), node.position()]));

// An answer may hold an edge without its ends; other tools refuse such a file.
const ends = (model) => [...model.edges.values()].filter((edge) => model.nodes.has(edge.from) && model.nodes.has(edge.to));
