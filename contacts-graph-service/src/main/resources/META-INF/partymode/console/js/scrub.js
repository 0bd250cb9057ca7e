// Takes digits that could be a phone number out of a query before it is kept or shared: a number becomes a parameter, digits in a
// text, a comment or a name become an ellipsis.
import { namedIn } from './parameters.js';

const PARTS = new RegExp([
  /(?<quoted>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:\\[\s\S]|[^'\\])*(?:'|$)|"(?:\\[\s\S]|[^"\\])*(?:"|$)|`[^`]*(?:`|$))/,
  /(?<![\w$`.])(?<number>0x[\da-f_]{6,}|0o[0-7_]{7,}|\d(?:_?\d){6,}(?:\.\d+)?(?:e[+-]?\d+)?|\d+(?:\.\d+)?e[+-]?\d+)(?![\w])/,
].map((part) => part.source).join('|'), 'gi');
const DATE = /^\d{4}-(?:0\d|1[0-2])-[0-3]\d$/;
const DIGITS = /\+?\d(?:[\s().\u00a0/_-]{0,3}\d){6,}/g;

/** The query without such digits; the same text where it has none. */
export function scrubbed(query) {
  const taken = new Set(namedIn(query));
  const names = new Map();
  const parameter = (literal) => {
    if (!names.has(literal)) names.set(literal, free(taken));
    return `$${names.get(literal)}`;
  };
  const code = query.replace(PARTS, (part, ...rest) => (rest.at(-1).number ? parameter(part) : part.replace(DIGITS, (digits) => (DATE.test(digits) ? digits : '…'))));
  return code.replace(/\d(?:_?\d){6,}/g, '…');
}

function free(taken) {
  let name = 'number';
  for (let count = 2; taken.has(name); count++) name = `number${count}`;
  taken.add(name);
  return name;
}
