// The row of tools above the picture.
import { h, number } from './dom.js';

const icon = (label, sign, onclick) => h('button', { type: 'button', class: 'quiet icon', 'aria-label': label, title: label, onclick },
  h('span', { 'aria-hidden': 'true' }, sign));

export class GraphTools {
  constructor(settings, { find, next, connect, undo, zoom, fit }) {
    this.search = h('input', { type: 'search', placeholder: 'Find in the picture', 'aria-label': 'Find in the picture', autocomplete: 'off' });
    this.found = h('span', { class: 'found', role: 'status' });
    this.count = h('p', { class: 'count', 'data-testid': 'graph-count' });
    this.undo = h('button', { type: 'button', class: 'quiet', onclick: undo, disabled: true, title: 'Take back the last change of the picture' }, 'Undo');
    this.element = h('div', { class: 'graph-tools', role: 'group', 'aria-label': 'Picture' }, this.search, this.found, this.count,
      h('button', { type: 'button', class: 'quiet', onclick: connect, title: 'Add the edges between the nodes that are shown' }, 'Connect'),
      this.undo, settings, icon('Zoom in', '+', () => zoom(1.3)), icon('Zoom out', '−', () => zoom(1 / 1.3)), icon('Fit the picture', '⤢', fit));
    this.search.addEventListener('input', () => find(this.search.value));
    this.search.addEventListener('keydown', (event) => event.key === 'Enter' && next());
  }

  tell(count, undoable) {
    this.count.textContent = count;
    this.undo.disabled = !undoable;
  }

  hits(count) {
    this.found.textContent = this.search.value.trim() ? `${number(count)} found` : '';
  }

  clear() {
    this.search.value = this.found.textContent = '';
  }
}
