// The upper half: the chosen query, its form, its buttons, and what happens when one is pressed.
import * as api from './api.js';
import { $, debounce, h, sentence } from './dom.js';
import { createEditor } from './editor.js';
import { ExportMenu } from './export-menu.js';
import { ParameterForm } from './form.js';
import { Beside } from './beside.js';
import { graphLibrary } from './graph-library.js';
import { keepDialog } from './keep-dialog.js';
import { GROUP, keep } from './own.js';
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
import { scrubbed } from './scrub.js';
import { fromAddress, link } from './share.js';
import { tabs } from './tabs.js';

const DRAFT = 'console.draft';
const WELCOME = '// Ctrl+Enter runs this; the list on the left has more.\nMATCH (a:User)-[c:HAS_CONTACT]->(b)\nRETURN a, c, b\nLIMIT 100\n';
let draft = () => '';

/** For after the next log-in, as links and the history are kept: digits that could be a number are not in it. */
export const keepDraft = () => sessionStorage.setItem(DRAFT, scrubbed(draft()));

export class Workbench {
  constructor(session, schema, saved) {
    this.session = session;
    this.runner = new Runner({ onStart: () => this.running(true), onTick: (seconds) => this.tick(seconds), onEnd: () => this.running(false) });
    this.form = new ParameterForm($('parameters'), () => this.run(this.mode));
    const actions = { onExpand: (id) => this.expand(id), onConnect: (ids) => connect(ids, this.revealed()), onDegree: degree };
    this.results = new Results(session.limits, { ...actions, onPlace: (place) => this.editor.show(place) });
    this.beside = new Beside($('beside'), actions);
    this.history = new History($('history-list'), $('history-clear'), $('history-search'), {
      onChoose: ({ query, saved: id }) => this.choose(this.saved.byId(id), query),
      onRun: ({ query, saved: id, mode }) => (this.choose(this.saved.byId(id), query), this.run(mode ?? 'run')),
    });
    this.keepAs = keepDialog($('keep-dialog'), (named) => this.keep(named));
    this.saved = new SavedList($('saved-list'), $('saved-search'), (query) => this.choose(query, query.cypher));
    this.revealed = revealSwitch($('reveal'), $('reveal-dialog'), (on) => this.revealing(on));
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
    $('keep').addEventListener('click', () => this.keepAs(this.title()));
    $('beside-button').addEventListener('click', () => this.compare());
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
    if (kept) {
      this.choose(null, kept);
      this.results.status('Your query is back, without values of parameters and digits that could be a number.');
    } else if (!this.fromAddress()) this.choose(null, WELCOME);
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
    this.results.message(null);
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
    const edited = text !== this.chosen?.cypher;
    $('about').classList.toggle('edited', edited);
    if (this.chosen) $('about').firstChild.textContent = this.title();
  }

  async run(mode) {
    const query = this.editor.text();
    if (this.runner.running || !query.trim()) return;
    this.mode = mode;
    this.form.show(query, this.chosen?.parameters);
    const typed = this.form.read();
    if (!typed) return;
    this.editor.clearError();
    const unchanged = this.chosen?.cypher === query;
    await this.ask({ query, ...typed, mode }, { saved: this.chosen?.id, view: unchanged ? this.chosen.view : undefined, title: this.title() });
  }

  async ask(request, about) {
    this.last = { request, about };
    this.results.message(null);
    this.results.status('');
    let outcome = null;
    try {
      const result = await this.runner.run({ ...request, reveal: this.revealed() });
      outcome = { milliseconds: result.milliseconds, rows: result.rowCount };
      // The switch may have been turned off while the database worked.
      if (result.revealed && !this.revealed()) return void this.again();
      this.results.show(result, about);
      if (result.mode !== 'EXPLAIN') this.lookFor(result, askedFor(request.query, request));
    } catch (problem) {
      this.fail(problem);
    } finally {
      this.history.add(request.query, about.saved, request.mode, outcome);
    }
  }

  again() {
    if (this.last && !this.runner.running) this.ask(this.last.request, this.last.about);
  }

  /** Numbers leave the page at once when they are not to be shown any more; what is on it is then asked for again, as it is to be. */
  revealing(on) {
    document.body.classList.toggle('revealing', on);
    if (!on && this.beside.result?.revealed) this.beside.close();
    const shown = Boolean(this.results.result);
    if (shown) this.results.clear();
    if (shown || this.runner.running) this.again();
  }

  /** Whether the numbers that were asked for are there, and where in the picture. */
  async lookFor(result, numbers) {
    const nodes = numbers.names.length ? await nodesOf(numbers) : [];
    result.asked = nodes.filter(Boolean);
    this.beside.mark(result);
    if (result === this.results.result) this.results.asked(result.asked, missing(numbers.names, nodes));
  }

  fail(problem) {
    if (this.form.reject(problem.body?.errors ?? [])) return;
    this.results.message(explain(problem, this.session.limits));
    this.results.status('');
    if (problem.body?.offset !== undefined) this.editor.showError(problem.body);
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

  title() {
    if (!this.chosen) return 'Query of your own';
    return this.chosen.cypher === this.editor.text() ? this.chosen.title : `${this.chosen.title}, edited`;
  }

  keep(named) {
    const view = this.results.result?.nodes.length === 0 ? 'table' : 'graph';
    const query = keep({ ...named, cypher: this.editor.text(), view, parameters: this.chosen?.parameters ?? [] });
    this.saved.render();
    this.choose(query, query.cypher);
    this.saved.reveal(query.id);
    this.results.status(`Saved as “${query.title}” in this browser.`);
  }

  compare() {
    const { result, lookup } = this.results;
    if (result) this.beside.keep(result, lookup, `${this.last.about.title}: ${this.results.summary(result)}`);
  }

  async share() {
    const query = this.editor.text();
    // Queries of one's own are in this browser alone.
    const saved = this.chosen?.cypher === query && this.chosen.group !== GROUP ? this.chosen.id : undefined;
    const left = scrubbed(query) === query ? 'values of parameters' : 'values of parameters and digits that could be a number';
    const address = link({ query, saved, mode: this.mode });
    history.replaceState(null, '', address);
    const copied = await navigator.clipboard?.writeText(address).then(() => true, () => false);
    this.results.status(copied ? `Link copied; ${left} are not in it.` : `The address bar has the link now; ${left} are not in it.`);
  }
}

const note = (text) => h('details', {}, h('summary', {}, 'Which to use, and why'), h('p', {}, text));
