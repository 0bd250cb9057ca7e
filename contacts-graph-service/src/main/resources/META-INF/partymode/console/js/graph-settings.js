// How much the picture draws, and what colour and size tell; kept in this browser.
import { h, number } from './dom.js';

const KEY = 'console.picture';
// More is not drawn smoothly: docs/console.md has the frames.
const LIMITS = [100, 300, 600];
const STANDARD = { most: 300, colour: 'kind', size: 'same' };

function read() {
  try {
    const kept = { ...STANDARD, ...JSON.parse(localStorage.getItem(KEY)) };
    return LIMITS.includes(kept.most) ? kept : STANDARD;
  } catch {
    return STANDARD;
  }
}

export class GraphSettings {
  constructor(onChange) {
    this.values = read();
    this.element = h('details', { class: 'picture-settings' }, h('summary', {}, 'Picture'),
      h('div', {},
        this.choice('most', 'Draw at most', LIMITS.map((limit) => [limit, `${number(limit)} nodes`])),
        this.choice('colour', 'Colour', [['kind', 'by kind'], ['community', 'by community']]),
        this.choice('size', 'Size', [['same', 'the same'], ['degree', 'by edges drawn']])));
    this.onChange = onChange;
    // It lies over what is selected by the keyboard as well.
    ['click', 'focusin'].forEach((kind) => document.addEventListener(kind, (event) => {
      if (!this.element.contains(event.target)) this.element.open = false;
    }));
  }

  choice(name, label, options) {
    const onchange = ({ target }) => this.set(name, name === 'most' ? Number(target.value) : target.value);
    return h('label', {}, label, h('select', { onchange },
      options.map(([value, text]) => h('option', { value, selected: value === this.values[name] }, text))));
  }

  set(name, value) {
    this.values = { ...this.values, [name]: value };
    try {
      localStorage.setItem(KEY, JSON.stringify(this.values));
    } catch {
      // The choice then holds for this page.
    }
    this.onChange(name);
  }
}
