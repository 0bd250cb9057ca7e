// Queries of the operator's own: kept in this browser, without digits that could be a number, and written as files that fit
// cypher/console.
import { download } from './dom.js';
import { guess, namedIn } from './parameters.js';
import { scrubbed } from './scrub.js';

const KEY = 'console.own';
export const GROUP = 'My queries';

export function own() {
  try {
    const queries = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(queries) ? queries.filter(({ id, title, cypher }) => id && title && typeof cypher === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps a query under its title; another of that title is replaced. */
export function keep({ title, purpose, cypher, parameters, view }) {
  const [name, text] = [scrubbed(title.trim()), scrubbed(cypher)];
  const described = namedIn(text).map((parameter) => parameters.find((one) => one.name === parameter)
    ?? { name: parameter, type: guess(parameter), label: parameter });
  const query = { id: `own-${slug(name)}`, title: name, purpose: scrubbed(purpose.trim()), group: GROUP, cypher: text, parameters: described, view };
  localStorage.setItem(KEY, JSON.stringify([...own().filter(({ id }) => id !== query.id), query]));
  return query;
}

export const drop = (id) => localStorage.setItem(KEY, JSON.stringify(own().filter((query) => query.id !== id)));

export const save = (query) => download(`${slug(query.title)}.cypher`, file(query), 'text/plain');

export function file({ title, purpose, cypher, parameters, view }) {
  const line = (text) => text.replace(/\s+/g, ' ');
  const lines = parameters.map(({ name, type, label, default: standard }) =>
    `${name} ${type}${hasDefault(type, standard) ? ` = ${[standard].flat().join(', ')}` : ''} – ${line(label)}`);
  return [
    `// Title: ${line(title)}`, `// Purpose: ${line(purpose)}`, '// Group: Own',
    `// Parameters: ${lines.length ? lines.join('\n//   ') : 'none'}`, `// View: ${view}`,
    `CYPHER 25\n${cypher.replace(/^\s*CYPHER\s+25\s*/i, '').trim()}`, '',
  ].join('\n');
}

const hasDefault = (type, standard) => standard !== undefined && standard !== null && !type.startsWith('phone');

const slug = (title) => title.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'query';
