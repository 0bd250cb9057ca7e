// What the database remarks on a query that ran, and which numbers in it are not in the graph: above the answer, each with its place.
import { h } from './dom.js';

export function hints(box, remarks, onPlace) {
  const loud = remarks.some(({ warning }) => warning);
  box.hidden = !remarks.length;
  box.className = `message hints ${loud ? 'refused' : ''}`;
  box.replaceChildren(h('details', { open: loud }, h('summary', {}, loud ? 'Look again: this may not be what was meant' : 'The database remarks'),
    h('ul', {}, remarks.map((remark) => line(remark, onPlace)))));
}

function line({ text, place }, onPlace) {
  return h('li', {}, place ? h('button', { type: 'button', class: 'link', onclick: () => onPlace(place) }, `Line ${place.line}, column ${place.column}`) : '',
    place ? ': ' : '', text);
}

/** @param {string[]} names of the fields or places of the numbers @param {(string|null)[]} nodes that have them */
export const missing = (names, nodes) => names.filter((_, index) => nodes[index] === null)
  .map((name) => ({ warning: true, text: `The number ${name} is not in the graph: nobody is registered with it or has it as a contact.` }));
