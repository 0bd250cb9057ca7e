// The texts of the last queries, in this browser only. What was typed for parameters is not kept.
import { h } from './dom.js';

const KEY = 'console.history';
const MOST = 50;

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
  constructor(list, clear, onChoose) {
    this.list = list;
    this.onChoose = onChoose;
    clear.addEventListener('click', () => {
      write([]);
      this.render();
    });
    this.render();
  }

  add(query, saved) {
    write([{ query, saved, at: Date.now() }, ...read().filter((entry) => entry.query !== query)].slice(0, MOST));
    this.render();
  }

  render() {
    const entries = read();
    this.list.replaceChildren(entries.length
      ? h('ul', {}, entries.map((entry) => this.item(entry)))
      : h('p', { class: 'empty' }, 'What you run will be listed here.'));
  }

  item({ query, saved, at }) {
    const when = new Date(at).toLocaleString('en', { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' });
    return h('li', {}, h('button', { type: 'button', onclick: () => this.onChoose({ query, saved }) },
      h('code', {}, query.trim().slice(0, 160)), h('span', {}, when)));
  }
}
