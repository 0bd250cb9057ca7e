// The rows as a real table, 500 at a time.
import { h, number } from './dom.js';
import { kindOf, text } from './values.js';

const STEP = 500;

export function table(panel, result, lookup) {
  if (!result.columns.length) return panel.replaceChildren(h('p', { class: 'empty big' }, 'This answer has no columns.'));
  const body = h('tbody', {});
  const more = h('p', { class: 'more' });
  const view = h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Rows' },
    h('table', {},
      h('caption', { class: 'unseen' }, 'Rows of the answer'),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col', class: 'row-number' }, '#'), result.columns.map((name, index) => h('th', { scope: 'col', class: numeric(result.rows, index) ? 'numeric' : null }, name)))),
      body),
    result.rows.length ? more : h('p', { class: 'empty' }, 'No rows: nothing in the graph fits.'));
  let shown = 0;

  function grow() {
    const next = result.rows.slice(shown, shown + STEP);
    body.append(...next.map((row, index) => line(row, shown + index + 1, lookup)));
    shown += next.length;
    const left = result.rows.length - shown;
    more.replaceChildren(`Showing ${number(shown)} of ${number(result.rows.length)} rows. `,
      left > 0 ? h('button', { type: 'button', onclick: grow }, `Show ${number(Math.min(STEP, left))} more`) : '');
  }
  grow();
  return panel.replaceChildren(view);
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
