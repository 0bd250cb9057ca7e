/** The public API, as any client calls it. Paths, bodies and answers are checked against its description. */

/** An answer of 400 and above, or none at all (status 0). */
export class Problem extends Error {
  /** @param {number} status @param {Partial<ProblemBody>} body @param {number} retryAfter in seconds; 0: the answer named none */
  constructor(status, body, retryAfter) {
    super(`${status} ${body.type ?? "no answer"}`);
    this.status = status;
    this.slug = (body.type ?? "/problems/offline").slice("/problems/".length);
    this.pointers = (body.errors ?? []).map((error) => error.pointer);
    this.attemptsLeft = body.attemptsLeft;
    this.requestId = body.requestId;
    this.retryAfter = retryAfter;
  }
}

/** @type {string | null} */
let token = null;
/** @type {() => void} */
let sessionOver = () => {};

/** @param {string | null} value the session that calls are made with */
export function authenticate(value) {
  token = value;
}

/** @param {() => void} listener called when the server no longer knows the session */
export function onSessionOver(listener) {
  sessionOver = listener;
}

/**
 * @param {string} method
 * @param {string} address
 * @param {{body?: BodyInit, headers?: Record<string, string>, signal?: AbortSignal}} [more]
 * @returns {Promise<Response>}
 */
export async function request(method, address, { body, headers = {}, signal } = {}) {
  const sentWith = token;
  /** @type {Response} */
  let answer;
  try {
    answer = await fetch(address, {
      method,
      body,
      signal,
      cache: "no-store",
      credentials: "omit",
      headers: { ...headers, ...(sentWith && { Authorization: `Bearer ${sentWith}` }) },
    });
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw new Problem(0, {}, 0);
  }
  if (answer.status < 400) return answer;
  if (answer.status === 401 && sentWith !== null && sentWith === token) sessionOver();
  throw new Problem(answer.status, await answer.json().catch(() => ({})), Number(answer.headers.get("Retry-After") ?? 0));
}

/** @param {string} template @param {Record<string, string>} [values] */
function filled(template, values = {}) {
  return template.replace(/{(\w+)}/g, (_, name) => encodeURIComponent(values[name] ?? ""));
}

/**
 * @template {Method} M
 * @template {PathOf<M>} P
 * @param {M} method
 * @param {P} path
 * @param {{path?: Record<string, string>, query?: Record<string, string>, body?: BodyOf<P, M>, signal?: AbortSignal}} [more]
 * @returns {Promise<AnswerOf<P, M>>}
 */
export async function call(method, path, { path: values, query, body, signal } = {}) {
  const search = query ? `?${new URLSearchParams(query)}` : "";
  const answer = await request(method.toUpperCase(), filled(path, values) + search, {
    signal,
    body: body === undefined ? undefined : JSON.stringify(body),
    headers: { Accept: "application/json", ...(body !== undefined && { "Content-Type": "application/json" }) },
  });
  return answer.status === 204 ? /** @type {any} */ (undefined) : answer.json();
}
