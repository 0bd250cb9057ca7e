// What shapes, colours and lines mean; each entry hides and shows what it stands for.
import { h, number } from './dom.js';
import { groupOf, kindOf, partying } from './graph-model.js';

const NODES = { User: 'Registered', PhoneNumber: 'Not registered' };
const EDGES = { HAS_CONTACT: 'HAS_CONTACT (has in contacts)' };

export function legend(list, model, bands, onToggle) {
  const counts = (items, name) => items.reduce((all, item) => all.set(name(item), (all.get(name(item)) ?? 0) + 1), new Map());
  const nodes = [...model.nodes.values()];
  const entry = (name, label, sample, count) => h('li', {}, h('button', {
    type: 'button', class: 'quiet', 'aria-pressed': String(!model.off.has(name)), title: `Hide or show ${name}`, onclick: () => onToggle(name),
  }, sample, label, h('small', {}, number(count))));
  list.replaceChildren(
    ...[...counts(nodes, groupOf)].map(([name, count]) =>
      entry(name, NODES[name] ?? name, mark(kindOf({ labels: [name] })), count)),
    ...(bands?.names ?? []).map((name, index) => h('li', {}, h('span', { class: 'entry' }, mark(`group-${index}`), name))),
    nodes.some(partying) ? h('li', {}, h('span', { class: 'entry' }, mark('partying'), 'Partying')) : '',
    ...[...counts([...model.edges.values()], ({ type }) => type)].map(([name, count]) =>
      entry(name, EDGES[name] ?? name, mark(`edge line-${lineOf(name)}`), count)),
  );
}

/** How edges of a type are drawn. */
export const lineOf = (type) => ({ HAS_CONTACT: 'contact', ABOUT: 'about' })[type] ?? 'related';

const mark = (kind) => h('span', { class: `sample ${kind}`, 'aria-hidden': 'true' });
