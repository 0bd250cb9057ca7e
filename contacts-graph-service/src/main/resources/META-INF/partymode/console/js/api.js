// The server's answers; the one place that knows its addresses, its tokens and what an expired login looks like.
let csrf = null;

export class Problem extends Error {
  constructor(status, body) {
    super(body.message ?? body.detail ?? body.title ?? `The server answered ${status}.`);
    this.status = status;
    this.slug = (body.type ?? '').split('/').pop();
    this.body = body;
  }
}

async function call(method, path, body) {
  const headers = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (csrf && method !== 'GET') headers[csrf.header] = csrf.token;
  let response;
  try {
    response = await fetch(path, { method, headers, body: body && JSON.stringify(body), redirect: 'manual' });
  } catch {
    throw new Problem(0, { type: '/problems/unreachable', message: 'The service cannot be reached. Try again in a moment.' });
  }
  if (response.status === 401 || response.type === 'opaqueredirect') {
    document.dispatchEvent(new Event('expired'));
    throw new Problem(401, { type: '/problems/unauthorized', message: 'You have to sign in again.' });
  }
  const text = response.status === 204 ? '' : await response.text();
  const answer = parsed(text);
  if (!response.ok) throw new Problem(response.status, answer ?? {});
  return answer;
}

function parsed(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

export async function session() {
  const answer = await call('GET', '/console/api/session');
  csrf = answer.csrf;
  return answer;
}

export const schema = () => call('GET', '/console/api/schema');
export const savedQueries = () => call('GET', '/console/api/saved-queries');
export const query = (request) => call('POST', '/console/api/queries', request);
export const cancel = (id) => call('DELETE', `/console/api/queries/${encodeURIComponent(id)}`);
export const expand = (id, reveal) => call('POST', '/console/api/nodes/expand', { id, limit: 100, reveal });

export async function logout() {
  await call('POST', '/console/logout').catch(() => null);
  location.assign('/console/login?logout');
}
