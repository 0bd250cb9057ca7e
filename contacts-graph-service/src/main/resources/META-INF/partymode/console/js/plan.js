// A plan as a tree in a table: what each operator is expected to find, what it found and what that cost.
import { h, number } from './dom.js';

export function plan(panel, root) {
  if (!root) return panel.replaceChildren(h('p', { class: 'empty big' }, 'Explain shows how the query would run; Profile runs it and counts.'));
  const lines = [];
  flatten(root, 0, lines);
  const measured = lines.some(({ step }) => step.dbHits !== undefined && step.dbHits !== null);
  const most = Math.max(1, ...lines.map(({ step }) => (measured ? step.dbHits : step.estimatedRows) ?? 0));
  const total = lines.reduce((sum, { step }) => sum + (step.dbHits ?? 0), 0);
  return panel.replaceChildren(
    h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Plan' },
      h('p', { class: 'plan-sum' }, measured
        ? [h('strong', {}, number(total)), ` db hits in ${lines.length} operators. Rows flow from the innermost operator up.`]
        : `${lines.length} operators, not run: the rows are the planner's estimates.`),
      h('table', { class: 'plan' },
        h('caption', { class: 'unseen' }, 'Operators of the plan'),
        h('thead', {}, h('tr', {}, ['Operator', 'Details', 'Estimated rows', ...(measured ? ['Rows', 'DB hits'] : [])]
          .map((name, index) => h('th', { scope: 'col', class: index > 1 ? 'numeric' : undefined }, name)),
        h('th', { scope: 'col' }, measured ? 'Share of db hits' : 'Estimated rows, compared'))),
        h('tbody', {}, lines.map((line) => row(line, measured, most, total))))));
}

function flatten(step, depth, lines) {
  lines.push({ step, depth });
  for (const child of step.children ?? []) flatten(child, depth + 1, lines);
}

function row({ step, depth }, measured, most, total) {
  const name = h('th', { scope: 'row' }, h('span', { class: 'operator-name' }, String(step.operator).replace(/@\w+$/, '')));
  name.firstChild.style.marginInlineStart = `${depth * 18}px`;
  if (depth) name.firstChild.classList.add('child');
  const count = (value) => h('td', { class: 'numeric' }, value === undefined || value === null ? '' : number(Math.round(value)));
  const value = (measured ? step.dbHits : step.estimatedRows) ?? 0;
  const fill = h('span', { class: 'fill' });
  fill.style.width = `${(100 * value) / most}%`;
  const share = measured && total ? `${Math.round((100 * value) / total)} %` : '';
  return h('tr', {}, name,
    h('td', { class: 'plan-details' }, step.arguments?.Details ?? (step.identifiers ?? []).join(', ')),
    count(step.estimatedRows), measured && count(step.rows), measured && count(step.dbHits),
    h('td', { class: 'share' }, h('span', { class: 'track', 'aria-hidden': 'true' }, fill), h('span', {}, share)));
}
