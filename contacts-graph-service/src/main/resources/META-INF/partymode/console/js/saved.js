// The list of saved queries, by group, with a search over title, sentence and text.
import { h, sentence } from './dom.js';

export class SavedList {
  constructor(list, search, onChoose) {
    this.list = list;
    this.onChoose = onChoose;
    this.queries = [];
    search.addEventListener('input', () => this.render(search.value));
  }

  set(queries) {
    this.queries = queries;
    this.render('');
  }

  byId = (id) => this.queries.find((query) => query.id === id);

  mark(id) {
    for (const button of this.list.querySelectorAll('button')) {
      if (button.dataset.id === id) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
    this.current = id;
  }

  render(search) {
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (query) => {
      const all = `${query.title} ${query.purpose} ${query.group ?? ''} ${query.cypher}`.toLowerCase();
      return words.every((word) => all.includes(word));
    };
    const found = this.queries.filter(fits);
    const groups = Map.groupBy ? Map.groupBy(found, groupOf) : grouped(found);
    this.list.replaceChildren(...(found.length
      ? [...groups].flatMap(([name, queries]) => [name && h('h2', {}, name), h('ul', {}, queries.map((query) => this.item(query)))])
        .filter(Boolean)
      : [h('p', { class: 'empty' }, this.queries.length ? 'No saved query fits.' : 'There are no saved queries.')]));
    this.mark(this.current);
  }

  item(query) {
    return h('li', {}, h('button', { type: 'button', 'data-id': query.id, 'data-testid': `saved-${query.id}`, onclick: () => this.onChoose(query) },
      h('strong', {}, query.title), h('span', {}, sentence(query.purpose))));
  }
}

const groupOf = (query) => query.group ?? '';

function grouped(queries) {
  const groups = new Map();
  for (const query of queries) groups.set(groupOf(query), [...(groups.get(groupOf(query)) ?? []), query]);
  return groups;
}
