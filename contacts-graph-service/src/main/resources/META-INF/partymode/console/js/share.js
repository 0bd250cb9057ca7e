// A query in the address's fragment, which browsers don't send to the server. Values of parameters are never in it, nor digits that
// could be a number.
import { scrubbed } from './scrub.js';

const MODES = ['run', 'explain', 'profile'];

export function link({ query, saved, mode }) {
  const fragment = new URLSearchParams(saved ? { saved } : { query: scrubbed(query) });
  fragment.set('mode', mode);
  return `${location.origin}${location.pathname}#${fragment}`;
}

export function fromAddress() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const mode = MODES.includes(fragment.get('mode')) ? fragment.get('mode') : 'run';
  return { query: fragment.get('query'), saved: fragment.get('saved'), mode };
}
