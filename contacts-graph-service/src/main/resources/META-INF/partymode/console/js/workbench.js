// The upper half: the chosen query, its form, its buttons, and what happens when one is pressed.
import * as api from './api.js';
import { $, debounce, h, sentence } from './dom.js';
import { createEditor } from './editor.js';
import { ExportMenu } from './export-menu.js';
import { ParameterForm } from './form.js';
import { graphLibrary } from './graph-library.js';
import { History } from './history.js';
import { explain } from './messages.js';
import { askedFor } from './asked.js';
import { missing } from './hints.js';
import { connect, degree, nodesOf } from './lookups.js';
import { namedIn } from './parameters.js';
import { Results } from './results.js';
import { revealSwitch } from './reveal.js';
import { Runner } from './runner.js';
import { SavedList } from './saved.js';
import { fromAddress, link } from './share.js';
import { tabs } from './tabs.js';

const DRAFT = 'console.draft';
const WELCOME = '// Ctrl+Enter runs this; the list on the left has more.\nMATCH (a:User)-[c:HAS_CONTACT]->(b)\nRETURN a, c, b\nLIMIT 100\n';
let draft = () => '';

export const keepDraft = () => sessionStorage.setItem(DRAFT, draft());

export class Workbench {
  constructor(session, schema, saved) {
    this.session = session;
    this.runner = new Runner({ onStart: () => this.running(true), onTick: (seconds) => this.tick(seconds), onEnd: () => this.running(false) });
    this.form = new ParameterForm($('parameters'), () => this.run(this.mode));
    this.results = new Results(session.limits, {
      onExpand: (id) => this.expand(id), onConnect: (ids) => connect(ids, this.revealed()), onDegree: degree, onPlace: (place) => this.editor.show(place),
    });
    this.history = new History($('history-list'), $('history-clear'), ({ query, saved: id }) => this.choose(this.saved.byId(id), query));
    this.saved = new SavedList($('saved-list'), $('saved-search'), (query) => this.choose(query, query.cypher));
    this.revealed = revealSwitch($('reveal'), $('reveal-dialog'), (on) => document.body.classList.toggle('revealing', on));
    const changed = debounce(() => this.changed(), 120);
    this.editor = createEditor($('editor'), {
      schema, parameters: () => [...new Set([...(this.chosen?.parameters ?? []).map(({ name }) => name), ...(schema.parameters ?? []),
        ...namedIn(this.editor.text())])],
      onRun: () => this.run('run'), onChange: changed,
    });
    document.addEventListener('parameters', changed);
    new ExportMenu(this.results);
    this.saved.set(saved);
    this.listen();
    draft = () => this.editor.text();
  }

  listen() {
    this.mode = 'run';
    for (const mode of ['run', 'explain', 'profile']) $(mode).addEventListener('click', () => this.run(mode));
    $('cancel').addEventListener('click', () => this.cancel());
    $('share').addEventListener('click', () => this.share());
    tabs(document.querySelector('.sidebar [role=tablist]'));
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) this.runner.running ? this.cancel() : this.closeDrawer();
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.defaultPrevented) this.run('run');
    });
    const narrow = matchMedia('(max-width: 900px)');
    const toggle = (open) => {
      $('sidebar').hidden = !open;
      $('sidebar-toggle').setAttribute('aria-expanded', String(open));
    };
    $('sidebar-toggle').addEventListener('click', () => toggle($('sidebar').hidden));
    narrow.addEventListener('change', () => toggle(!narrow.matches));
    toggle(!narrow.matches);
    this.closeDrawer = () => narrow.matches && toggle(false);
    window.addEventListener('hashchange', () => this.fromAddress());
  }

  open() {
    const kept = sessionStorage.getItem(DRAFT);
    sessionStorage.removeItem(DRAFT);
    if (kept) this.choose(null, kept);
    else if (!this.fromAddress()) this.choose(null, WELCOME);
    (window.requestIdleCallback ?? setTimeout)(() => graphLibrary().catch(() => {}));
  }

  /** A shared address fills the editor; running it stays the operator's own act. */
  fromAddress() {
    const { query, saved, mode } = fromAddress();
    const known = saved ? this.saved.byId(saved) : null;
    if (!known && !query) return false;
    this.choose(known, known ? known.cypher : query);
    this.mode = mode;
    this.results.status(`From a shared link: look it over, then ${mode} it.`);
    return true;
  }

  choose(saved, text) {
    this.chosen = saved ?? null;
    this.mode = 'run';
    this.saved.mark(saved?.id);
    $('about').hidden = !saved;
    if (saved) $('about').replaceChildren(h('h2', {}, saved.title), h('p', {}, sentence(saved.purpose)), saved.note ? note(saved.note) : '');
    this.form.forget();
    this.editor.setText(text);
    this.form.show(text, saved?.parameters);
    this.closeDrawer?.();
    if (saved && this.form.fields.length) this.form.fields[0].input.focus();
    else this.editor.focus();
  }

  changed() {
    const text = this.editor.text();
    this.form.show(text, this.chosen?.parameters);
    $('about').classList.toggle('edited', text !== this.chosen?.cypher);
  }

  async run(mode) {
    const query = this.editor.text();
    if (this.runner.running || !query.trim()) return;
    this.mode = mode;
    this.form.show(query, this.chosen?.parameters);
    const typed = this.form.read();
    if (!typed) return;
    this.editor.clearError();
    this.results.message(null);
    const unchanged = this.chosen?.cypher === query;
    this.history.add(query, this.chosen?.id);
    try {
      const result = await this.runner.run({ query, ...typed, mode, reveal: this.revealed() });
      this.results.show(result, { view: unchanged ? this.chosen.view : undefined });
      if (result.mode !== 'EXPLAIN') this.lookFor(result, askedFor(query, typed));
    } catch (problem) {
      this.fail(problem);
    }
  }

  /** Whether the numbers that were asked for are there, and where in the picture. */
  async lookFor(result, numbers) {
    const nodes = numbers.names.length ? await nodesOf(numbers) : [];
    if (result === this.results.result) this.results.asked(nodes, missing(numbers.names, nodes));
  }

  fail(problem) {
    if (this.form.reject(problem.body?.errors ?? [])) return;
    this.results.message(explain(problem, this.session.limits));
    this.results.status('');
    if (problem.slug === 'cypher-error') this.editor.showError(problem.body);
  }

  async cancel() {
    $('cancel').disabled = true;
    $('progress-text').textContent = 'Cancelling…';
    this.cancelling = true;
    await this.runner.cancel().catch((problem) => this.fail(problem));
  }

  async expand(id) {
    this.results.status('Expanding…');
    try {
      const result = await api.expand(id, this.revealed());
      this.results.message(null);
      return result;
    } catch (problem) {
      this.fail(problem);
      return null;
    }
  }

  running(on) {
    for (const id of ['run', 'explain', 'profile']) $(id).disabled = on;
    $('cancel').hidden = $('progress').hidden = !on;
    $('cancel').disabled = false;
    this.cancelling = false;
    this.results.busy(on);
    if (on) this.tick(0);
  }

  tick(seconds) {
    $('progress-bar').max = this.session.limits.seconds;
    $('progress-bar').value = seconds;
    if (!this.cancelling) $('progress-text').textContent = `${seconds.toFixed(1)} s of at most ${this.session.limits.seconds} s`;
  }

  async share() {
    const query = this.editor.text();
    const saved = this.chosen?.cypher === query ? this.chosen.id : undefined;
    const address = link({ query, saved, mode: this.mode });
    history.replaceState(null, '', address);
    const copied = await navigator.clipboard?.writeText(address).then(() => true, () => false);
    this.results.status(copied ? 'Link copied; values of parameters are not in it.' : 'The address bar has the link now; values of parameters are not in it.');
  }
}

const note = (text) => h('details', {}, h('summary', {}, 'Which to use, and why'), h('p', {}, text));
