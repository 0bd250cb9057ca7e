// What can come next: labels and types after a colon, properties after a dot, parameters after a dollar, procedures after CALL,
// else keywords and functions.
import { functions, keywords, procedures } from './cypher-words.js';

const options = (names, type, boost) => names.map((label) => ({ label, type, boost }));
const calls = functions.map((name) => ({ label: name, type: 'function', apply: `${name}(` }));
const called = procedures.map((name) => ({ label: name, type: 'function', apply: `${name}()` }));

export function completion(schema, parameters) {
  return (context) => {
    const word = context.matchBefore(/[\w]*/);
    const before = context.state.sliceDoc(Math.max(0, word.from - 200), word.from);
    if (/\/\/[^\n]*$/.test(before)) return null;
    const found = (list) => (list.length ? { from: word.from, options: list, validFor: /^\w*$/ } : null);
    const dotted = context.matchBefore(/[A-Za-z][\w.]*/);

    if (/\bCALL\s+$/i.test(context.state.sliceDoc(Math.max(0, (dotted ?? word).from - 20), (dotted ?? word).from))) {
      return { from: (dotted ?? word).from, options: called, validFor: /^[\w.]*$/ };
    }
    if (/\$$/.test(before)) return found(options(parameters(), 'variable'));
    if (/\[[^\]\)]*[:|&]\s*!?$/.test(before)) return found(options(schema.relationshipTypes ?? [], 'type'));
    if (/[:|&]\s*!?$/.test(before)) return found(options(schema.labels ?? [], 'class'));
    const family = /\b([a-z]+\.)$/i.exec(before)?.[1];
    const members = family ? functions.filter((name) => name.startsWith(family)).map((name) => name.slice(family.length)) : [];
    if (/\w\.$/.test(before) || /\{\s*$/.test(before)) return found([...options(members, 'function', 2), ...options(schema.properties ?? [], 'property')]);
    if (!context.explicit && (word.to - word.from < 2 || /^\d/.test(word.text))) return null;
    return found([...options(keywords, 'keyword', 1), ...calls, ...options(variables(context.state.doc.toString()), 'variable', 2)]);
  };
}

function variables(text) {
  const names = [...text.matchAll(/[(\[]\s*([a-z_]\w*)\s*(?=[:)\]{ ])/gi), ...text.matchAll(/\bAS\s+([a-z_]\w*)/gi)];
  return [...new Set(names.map((match) => match[1]))];
}
