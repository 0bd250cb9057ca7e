// The lower half of the page: status line, message, and the four views of an answer.
import { $, h, number, plural } from './dom.js';
import { GraphPanel } from './graph.js';
import { hints } from './hints.js';
import { json } from './graph-files.js';
import { plan } from './plan.js';
import { table } from './table.js';
import { tabs } from './tabs.js';
import { lookupIn } from './values.js';

const JSON_ROWS = 500;

export class Results {
  constructor(limits, actions) {
    this.limits = limits;
    this.actions = actions;
    this.result = null;
    this.graph = new GraphPanel($('panel-graph'), { ...actions, onSay: (text) => this.status(text ?? this.summary(this.result)) });
    this.tabs = tabs($('results').querySelector('[role=tablist]'), (name) => this.render(name));
    $('results').querySelector('[role=tablist]').addEventListener('click', () => this.failed(false));
    plan($('panel-plan'), null);
    const nothing = () => h('p', { class: 'empty big' }, 'Nothing has been run yet.');
    $('panel-table').replaceChildren(nothing());
    $('panel-json').replaceChildren(nothing());
  }

  show(result, { view }) {
    this.result = result;
    this.lookup = lookupIn(result);
    this.done = new Set();
    this.message(null);
    this.remark(result.hints ?? []);
    this.graph.show(result);
    this.status(this.summary(result));
    const first = result.mode === 'RUN' ? (result.nodes.length && view !== 'table' ? 'graph' : 'table') : 'plan';
    this.tabs.select(first);
  }

  render(name) {
    if (name === 'graph') this.graph.draw();
    if (!this.result || this.done.has(name)) return;
    this.done.add(name);
    if (name === 'table') table($('panel-table'), this.result, this.lookup);
    if (name === 'json') this.json();
    if (name === 'plan') plan($('panel-plan'), this.result.plan);
  }

  json() {
    const some = { ...this.result, rows: this.result.rows.slice(0, JSON_ROWS) };
    const left = this.result.rows.length - some.rows.length;
    $('panel-json').replaceChildren(h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'JSON' },
      left > 0 && h('p', { class: 'hint' }, `The first ${number(JSON_ROWS)} rows; the export has all ${number(this.result.rows.length)}.`),
      h('pre', {}, json(some, this.lookup))));
  }

  summary(result) {
    if (result.mode === 'EXPLAIN') return `Planned in ${number(result.milliseconds)} ms; not run`;
    const rows = result.truncated ? `first ${plural(result.rows.length, 'row')}` : plural(result.rowCount ?? result.rows.length, 'row');
    return `${rows} in ${number(result.milliseconds)} ms · numbers ${result.revealed ? 'shown' : 'masked'}`;
  }

  /** Shows remarks above the answer. */
  remark(remarks) {
    this.remarks = remarks;
    hints($('hints'), remarks, this.actions.onPlace);
  }

  /** Numbers that were asked for: their nodes stand out, and those that are not there are told. */
  asked(nodes, missing) {
    this.graph.canvas.mark(nodes);
    if (missing.length) this.remark([...missing, ...this.remarks]);
  }

  status(text) {
    $('status').textContent = text;
  }

  /** After a failure the old answer is out of sight, until one of its tabs is chosen. */
  failed(on) {
    $('results').classList.toggle('failed', on);
  }

  message(message) {
    this.failed(Boolean(message));
    if (message) $('hints').hidden = true;
    const box = $('message');
    box.hidden = !message;
    box.className = `message ${message?.kind ?? ''}`;
    box.replaceChildren(...(message ? [h('strong', {}, message.title), h('p', {}, message.text)] : []));
  }

  /** Takes the answer off the page. */
  clear() {
    this.result = null;
    this.done = new Set();
    this.remark([]);
    this.graph.clear();
    for (const panel of ['panel-table', 'panel-json']) $(panel).replaceChildren();
    plan($('panel-plan'), null);
    this.status('');
  }

  busy(on) {
    $('results').setAttribute('aria-busy', String(on));
    $('results').classList.toggle('busy', on);
  }
}
