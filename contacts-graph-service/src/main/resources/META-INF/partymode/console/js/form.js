// The form of a query's parameters: the saved query's own, and one field more for every name that was added to the text.
import { h } from './dom.js';
import { guess, namedIn, read, types } from './parameters.js';

export class ParameterForm {
  constructor(form, onSubmit) {
    this.form = form;
    this.typed = new Map();
    this.chosen = new Map();
    this.fields = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      onSubmit();
    });
  }

  /** Called with every change of the text; keeps what was typed. */
  show(query, saved = []) {
    const definitions = namedIn(query).map((name) => saved.find((parameter) => parameter.name === name)
      ?? { name, type: this.chosen.get(name) ?? guess(name), label: `$${name}`, free: true });
    const key = JSON.stringify(definitions);
    if (key === this.key) return;
    this.key = key;
    this.remember();
    this.fields = definitions.map((definition) => this.field(definition));
    this.form.replaceChildren(...this.fields.map((field) => field.element));
    this.form.hidden = !this.fields.length;
  }

  forget() {
    this.fields = [];
    this.typed.clear();
    this.key = null;
  }

  remember() {
    for (const { definition, input } of this.fields) this.typed.set(definition.name, input.value);
  }

  field(definition) {
    const { name, type, label } = definition;
    const id = `parameter-${name}`;
    const many = type === 'phoneNumbers';
    const input = h(many ? 'textarea' : 'input', {
      id, name, rows: many ? '2' : null, type: many ? null : type === 'phoneNumber' ? 'tel' : 'text', 'aria-describedby': `${id}-error`,
      inputmode: type === 'integer' ? 'numeric' : null, placeholder: types[type]?.placeholder, autocomplete: 'off', spellcheck: 'false',
    });
    input.value = this.typed.get(name) ?? standard(definition.default);
    const error = h('span', { id: `${id}-error`, class: 'field-error', 'aria-live': 'polite' });
    const element = h('div', { class: `field ${type}` }, h('label', { for: id }, label ?? name,
      h('small', {}, definition.free ? '' : ` $${name}`)), input, definition.free ? this.select(definition) : null, error);
    return { definition, input, error, element };
  }

  select({ name, type }) {
    const onchange = (event) => {
      this.chosen.set(name, event.target.value);
      document.dispatchEvent(new Event('parameters'));
    };
    return h('select', { 'aria-label': `Type of $${name}`, onchange },
      Object.entries(types).map(([value, { label }]) => h('option', { value, selected: value === type }, label)));
  }

  /** Values and types to send, or null when a field needs a look; that field has the focus then. */
  read() {
    const [parameters, parameterTypes] = [{}, {}];
    let wrong = null;
    for (const field of this.fields) {
      const { name, type } = field.definition;
      field.error.textContent = '';
      field.input.removeAttribute('aria-invalid');
      try {
        parameters[name] = read(type, field.input.value);
        parameterTypes[name] = type;
      } catch (error) {
        field.error.textContent = error.message;
        field.input.setAttribute('aria-invalid', 'true');
        wrong ??= field;
      }
    }
    wrong?.input.focus();
    return wrong ? null : { parameters, parameterTypes };
  }
}

const standard = (value) => (Array.isArray(value) ? value.join('\n') : value === undefined || value === null ? '' : String(value));
