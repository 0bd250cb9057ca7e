// The rows as a real table, 500 at a time; a click on a column's name sorts by it.
import { h, number, plural } from './dom.js';
import { kindOf, text } from './values.js';

const STEP = 500;

export function table(panel, result, lookup) {
  if (!result.columns.length) return panel.replaceChildren(h('p', { class: 'empty big' }, 'This answer has no columns.'));
  return new Table(panel, result, lookup).render();
}

class Table {
  constructor(panel, result, lookup) {
    Object.assign(this, { panel, result, lookup, sorted: null });
    this.rows = result.rows.map((row, index) => ({ row, position: index + 1 }));
  }

  render() {
    this.body = h('tbody', {});
    this.more = h('p', { class: 'more' });
    this.shown = 0;
    this.panel.replaceChildren(h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Rows' },
      h('table', {}, h('caption', { class: 'unseen' }, 'Rows of the answer'), h('thead', {}, this.head()), this.body),
      this.rows.length ? this.more : h('p', { class: 'empty' }, 'No rows: nothing in the graph fits.')));
    this.grow();
  }

  head() {
    const heading = (name, index) => {
      const order = this.sorted?.index === index ? this.sorted.order : null;
      return h('th', { scope: 'col', class: numeric(this.result.rows, index) ? 'numeric' : null, 'aria-sort': order },
        h('button', { type: 'button', class: 'sort', title: `Sort by ${name}`, onclick: () => this.sort(index) }, name,
          h('span', { 'aria-hidden': 'true' }, { ascending: ' ▲', descending: ' ▼' }[order] ?? '')));
    };
    return h('tr', {}, h('th', { scope: 'col', class: 'row-number' }, '#'), this.result.columns.map(heading));
  }

  /** Ascending, then descending, then as the answer has it. */
  sort(index) {
    const before = this.sorted?.index === index ? this.sorted.order : 'none';
    const order = { none: 'ascending', ascending: 'descending' }[before];
    this.sorted = order ? { index, order } : null;
    const by = order ? comparing(index, order === 'ascending' ? 1 : -1, this.lookup) : (a, b) => a.position - b.position;
    this.rows.sort(by);
    this.render();
    this.panel.querySelectorAll('th button')[index].focus();
  }

  grow() {
    const next = this.rows.slice(this.shown, this.shown + STEP);
    this.body.append(...next.map(({ row, position }) => line(row, position, this.lookup)));
    this.shown += next.length;
    const left = this.rows.length - this.shown;
    this.more.replaceChildren(`Showing ${number(this.shown)} of ${plural(this.rows.length, 'row')}. `,
      left > 0 ? h('button', { type: 'button', onclick: () => this.grow() }, `Show ${number(Math.min(STEP, left))} more`) : '');
  }
}

/** Numbers by size, all else by its text; what is null stands last either way. */
function comparing(index, sign, lookup) {
  const key = (value) => (typeof value === 'number' ? value : text(value, lookup));
  return (one, other) => {
    const [a, b] = [one.row[index], other.row[index]];
    if (a === null || b === null) return (a === null) - (b === null);
    const [x, y] = [key(a), key(b)];
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'en', { numeric: true });
    return sign * order || one.position - other.position;
  };
}

const numeric = (rows, index) => rows.length > 0 && typeof rows[0][index] === 'number';

function line(row, position, lookup) {
  return h('tr', {}, h('td', { class: 'row-number' }, number(position)), row.map((value) => cell(value, lookup)));
}

function cell(value, lookup) {
  if (value === null) return h('td', { class: 'null' }, 'null');
  if (typeof value === 'number') return h('td', { class: 'numeric' }, String(value));
  const kind = kindOf(value);
  if (kind === 'node') {
    const user = lookup.node(value.node)?.labels.includes('User');
    return h('td', {}, h('span', { class: `chip ${user ? 'user' : ''}` }, text(value, lookup).slice(1, -1)));
  }
  return h('td', { class: kind === 'integer' ? 'numeric' : undefined }, text(value, lookup));
}
