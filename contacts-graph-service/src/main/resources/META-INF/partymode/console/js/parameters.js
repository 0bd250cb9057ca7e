// Parameters of a query: which its text names, and what an operator typed for them.
export const types = {
  text: { label: 'text', placeholder: '', hint: '' },
  integer: { label: 'integer', placeholder: '10', hint: 'a whole number' },
  phoneNumber: { label: 'phone number', placeholder: '+34 600 111 222', hint: 'a phone number with its country code' },
  phoneNumbers: { label: 'phone numbers', placeholder: '+34 600 111 222\n+34 600 111 333', hint: 'phone numbers, one a line' },
  userId: { label: 'user id', placeholder: '5b1f6a9e-…', hint: 'a user id (UUID)' },
};

/** Names after a dollar sign, outside comments and strings. */
export function namedIn(query) {
  const code = query.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, ' ');
  return [...new Set([...code.matchAll(/\$([A-Za-z_]\w*)/g)].map((match) => match[1]))];
}

/** A free query's parameter gets the type that its name suggests; the form lets it be changed. */
export function guess(name) {
  if (/numbers$/i.test(name)) return 'phoneNumbers';
  if (/number|phone/i.test(name)) return 'phoneNumber';
  if (/userId$/i.test(name)) return 'userId';
  if (/limit|count|least|most|depth|hops|size|days|skip/i.test(name)) return 'integer';
  return 'text';
}

const phone = (text) => {
  const squeezed = text.replace(/[\s().\-\u00a0]/g, '');
  if (!/^\+?\d{6,15}$/.test(squeezed)) throw new Error(`“${text}” is not ${types.phoneNumber.hint}.`);
  return squeezed;
};

/** What is sent for a typed text; an error says what is missing. */
export function read(type, typed) {
  const text = typed.trim();
  if (!text && type !== 'text') throw new Error(`Enter ${types[type].hint}.`);
  switch (type) {
    case 'integer':
      if (!/^-?\d{1,15}$/.test(text)) throw new Error(`Enter ${types.integer.hint}.`);
      return Number(text);
    case 'phoneNumber': return phone(text);
    case 'phoneNumbers': return text.split(/[\n,;]+/).map((line) => line.trim()).filter(Boolean).map(phone);
    case 'userId':
      if (!/^[0-9a-f-]{36}$/i.test(text)) throw new Error(`Enter ${types.userId.hint}.`);
      return text.toLowerCase();
    default: return typed;
  }
}
