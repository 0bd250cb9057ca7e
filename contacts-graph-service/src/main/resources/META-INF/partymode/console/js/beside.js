// An answer that is kept beside the next ones, to compare them.
import { h } from './dom.js';
import { GraphPanel } from './graph.js';
import { table } from './table.js';

export class Beside {
  constructor(pane, actions) {
    this.pane = pane;
    this.actions = actions;
  }

  /** Shows an answer until it is closed, as a picture where it has one. */
  keep(result, lookup, title) {
    this.result = result;
    const body = h('div', { class: 'panel' });
    const view = (name, show) => h('button', { type: 'button', class: 'quiet', onclick: () => (this.empty(body), show()) }, name);
    const asTable = () => table(body, result, lookup);
    const asGraph = () => {
      this.graph = new GraphPanel(body, { ...this.actions, onSay: () => {} });
      this.graph.show(result);
      this.graph.draw();
    };
    this.pane.replaceChildren(h('header', {}, h('h2', {}, title), result.nodes.length ? view('Graph', asGraph) : '', view('Table', asTable),
      h('button', { type: 'button', class: 'quiet icon', 'aria-label': 'Close the kept result', onclick: () => this.close() },
        h('span', { 'aria-hidden': 'true' }, '×'))), body);
    this.pane.hidden = false;
    if (result.nodes.length) asGraph();
    else asTable();
  }

  /** Who was asked for becomes known after the answer. */
  mark(result) {
    if (result === this.result) this.graph?.canvas.mark(result.asked);
  }

  empty(element) {
    this.graph?.clear();
    this.graph = null;
    element.replaceChildren();
  }

  close() {
    this.result = null;
    this.pane.hidden = true;
    this.empty(this.pane);
  }
}
