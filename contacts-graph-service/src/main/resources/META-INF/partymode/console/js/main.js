// Puts the page together: loads what the server knows, and wires the parts to each other.
import * as api from './api.js';
import { $, h, number } from './dom.js';
import { noGraph } from './messages.js';
import { keepDraft, Workbench } from './workbench.js';

document.addEventListener('expired', () => {
  keepDraft();
  location.assign('/console/login?expired');
}, { once: true });

$('logout').addEventListener('click', () => api.logout());

async function start() {
  const session = await api.session();
  $('operator').textContent = session.operator;
  $('limits').textContent = `Read only · at most ${session.limits.seconds} s and ${number(session.limits.rows)} rows`;
  if (!session.engine) return withoutGraph();
  const [schema, saved] = await Promise.all([
    api.schema().catch(() => ({ labels: [], relationshipTypes: [], properties: [] })),
    api.savedQueries().catch(() => []),
  ]);
  return new Workbench(session, schema, saved).open();
}

function withoutGraph() {
  $('sidebar').hidden = true;
  $('work').replaceChildren(h('div', { class: 'no-graph', 'data-testid': 'no-graph' }, h('h2', {}, noGraph.title), h('p', {}, noGraph.text)));
}

start().catch((problem) => {
  if (problem.status === 401) return;
  $('message').hidden = false;
  $('message').className = 'message bad';
  $('message').replaceChildren(h('strong', {}, 'The console could not start'), h('p', {}, problem.message));
});
