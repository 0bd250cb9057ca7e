// The list of saved queries, the operator's own first, by group, with a search over title, sentence and text.
import { h, sentence } from './dom.js';
import { GROUP, drop, own, save } from './own.js';

export class SavedList {
  constructor(list, search, onChoose) {
    this.list = list;
    this.search = search;
    this.onChoose = onChoose;
    this.packed = [];
    search.addEventListener('input', () => this.render());
  }

  get queries() {
    return [...own(), ...this.packed];
  }

  set(queries) {
    this.packed = queries;
    this.render();
  }

  byId = (id) => this.queries.find((query) => query.id === id);

  /** Marks one and brings it into sight. */
  reveal(id) {
    this.mark(id);
    this.list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }

  mark(id) {
    for (const button of this.list.querySelectorAll('button[data-id]')) {
      if (button.dataset.id === id) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
    this.current = id;
  }

  render() {
    const words = this.search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (query) => {
      const all = `${query.title} ${query.purpose} ${query.group ?? ''} ${query.cypher}`.toLowerCase();
      return words.every((word) => all.includes(word));
    };
    const found = this.queries.filter(fits);
    const groups = grouped(found);
    this.list.replaceChildren(...(found.length
      ? [...groups].flatMap(([name, queries]) => [name && h('h2', {}, name), h('ul', {}, queries.map((query) => this.item(query)))])
        .filter(Boolean)
      : [h('p', { class: 'empty' }, this.queries.length ? 'No saved query fits.' : 'There are no saved queries.')]));
    this.mark(this.current);
  }

  item(query) {
    const choose = h('button', { type: 'button', 'data-id': query.id, 'data-testid': `saved-${query.id}`, onclick: () => this.onChoose(query) },
      h('strong', {}, query.title), h('span', {}, sentence(query.purpose)));
    return query.group === GROUP ? h('li', { class: 'with-action' }, choose, this.actions(query)) : h('li', {}, choose);
  }

  actions(query) {
    const action = (label, sign, onclick) => h('button', { type: 'button', class: 'quiet icon', 'aria-label': `${label} ${query.title}`, title: label, onclick },
      h('span', { 'aria-hidden': 'true' }, sign));
    return [action('Save as a file:', '↓', () => save(query)), action('Delete', '×', () => {
      drop(query.id);
      this.render();
    })];
  }
}

function grouped(queries) {
  const groups = new Map();
  for (const query of queries) groups.set(query.group ?? '', [...(groups.get(query.group ?? '') ?? []), query]);
  return groups;
}
