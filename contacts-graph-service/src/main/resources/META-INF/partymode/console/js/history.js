// The texts of the last queries, in this browser only, with when, how long and how many rows. What was typed for parameters is not
// kept, nor digits that could be a number.
import { h, number, plural } from './dom.js';
import { scrubbed } from './scrub.js';

const KEY = 'console.history';
const MOST = 100;

const read = () => {
  try {
    const entries = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(entries) ? entries.filter(({ query }) => typeof query === 'string') : [];
  } catch {
    return [];
  }
};

const write = (entries) => {
  try {
    localStorage.setItem(KEY, JSON.stringify(entries));
  } catch {
    // A full or forbidden storage only costs the history.
  }
};

export class History {
  constructor(list, clear, search, { onChoose, onRun }) {
    Object.assign(this, { list, search, onChoose, onRun });
    clear.addEventListener('click', () => {
      write([]);
      this.render();
    });
    search.addEventListener('input', () => this.render());
    // What an older version of the page kept may hold numbers.
    write(read().map((entry) => ({ ...entry, query: scrubbed(entry.query) })));
    this.render();
  }

  /** @param {{milliseconds, rows}|null} outcome null: it failed or was stopped */
  add(query, saved, mode, outcome) {
    const entry = { query: scrubbed(query), saved, mode, at: Date.now(), ...outcome };
    write([entry, ...read().filter((other) => other.query !== entry.query || other.mode !== mode)].slice(0, MOST));
    this.render();
  }

  render() {
    const words = this.search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const entries = read();
    const found = entries.filter(({ query }) => words.every((word) => query.toLowerCase().includes(word)));
    this.list.replaceChildren(found.length
      ? h('ul', {}, found.map((entry) => this.item(entry)))
      : h('p', { class: 'empty' }, entries.length ? 'No query of the history fits.' : 'What you run will be listed here.'));
  }

  item(entry) {
    return h('li', { class: 'with-action' }, h('button', { type: 'button', onclick: () => this.onChoose(entry) },
      h('code', {}, entry.query.trim().slice(0, 160)), h('span', {}, told(entry))),
    h('button', { type: 'button', class: 'quiet icon', 'aria-label': 'Run again', title: 'Run again', onclick: () => this.onRun(entry) },
      h('span', { 'aria-hidden': 'true' }, '▶')));
  }
}

function told({ at, mode, milliseconds, rows }) {
  const when = new Date(at).toLocaleString('en', { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' });
  const outcome = milliseconds === undefined ? 'no answer' : `${number(milliseconds)} ms, ${mode === 'explain' ? 'explained' : plural(rows, 'row')}`;
  return `${when} · ${outcome}`;
}
