// Which phone numbers a query asks for: in fields of that type, or written in its text. Their nodes stand out in the picture, and
// numbers that are not in the graph are told.
const NUMBER = new RegExp([
  /(?<=\bnumber\s*[:=]\s*)\d{7,15}(?![\w.])/, /(?<=\bnumber\s+[iI][nN]\s*\[[\s\d,]*)(?<!\d)\d{7,15}(?![\w.])/, /(?<![\w.])\d{7,15}(?=\s*=\s*\w+\.number\b)/,
].map((part) => part.source).join('|'), 'g');
const OTHER = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`/g;

/** @returns {{names: string[], typed: string[], written: number[]}} the numbers, and what the page calls each in their order */
export function askedFor(query, { parameters, parameterTypes }) {
  const fields = Object.entries(parameters).flatMap(([name, value]) => {
    if (parameterTypes[name] === 'phoneNumber') return [{ name: `in the field $${name}`, number: value }];
    if (parameterTypes[name] === 'phoneNumbers') return value.map((number, index) => ({ name: `${index + 1} in the field $${name}`, number }));
    return [];
  });
  const code = query.replace(OTHER, (text) => text.replace(/[^\n]/g, ' '));
  const written = [...code.matchAll(NUMBER)].map(({ 0: number, index }) => ({ name: `in line ${lineAt(code, index)}`, number }));
  return {
    names: [...fields, ...written].map(({ name }) => name), typed: fields.map(({ number }) => number), written: written.map(({ number }) => Number(number)),
  };
}

const lineAt = (text, index) => text.slice(0, index).split('\n').length;
