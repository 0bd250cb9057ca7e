/** Who my matches are, from now on: a cursor, the matches, then every update after the cursor. */

import { call, request, Problem } from "./api.js";
import { change, state } from "./store.js";

const SHORTEST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;
/** The server shows every 15 seconds that a stream is alive. A connection that died without a word is given up after three. */
const LONGEST_SILENCE = 45_000;

/** @type {AbortController | undefined} */
let running;
/** @type {string | null} */
let cursor = null;
/** @type {(update: Update) => void} */
let told = () => {};

/** @param {(update: Update) => void} onUpdate told of each update after it was applied */
export function follow(onUpdate) {
  stop();
  told = onUpdate;
  running = new AbortController();
  keepUp(running.signal, onUpdate);
}

/** After a change of my own book, which no update tells. */
export function restart() {
  follow(told);
}

export function stop() {
  running?.abort();
  running = undefined;
  cursor = null;
}

/** @param {AbortSignal} signal @param {(update: Update) => void} onUpdate */
async function keepUp(signal, onUpdate) {
  let pause = SHORTEST_PAUSE;
  while (!signal.aborted) {
    try {
      cursor ??= await readMatches(signal);
      for await (const event of events(cursor, signal)) {
        if (event.id) cursor = event.id;
        if (event.data) {
          apply(event.data);
          onUpdate(event.data);
        }
        pause = event.retry ?? SHORTEST_PAUSE;
        change({ link: "live", asOf: Date.now() });
      }
    } catch (failure) {
      if (signal.aborted) return;
      if (failure instanceof Problem) {
        if (failure.status === 401) return;
        // The updates after this cursor are gone, or it belongs to another user: begin with the matches.
        if (failure.status === 410 || failure.status === 400) cursor = null;
        pause = Math.max(pause, failure.retryAfter * 1000);
      }
    }
    change({ link: navigator.onLine ? "lost" : "offline" });
    await wakeUp(pause, signal);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
}

/** @param {AbortSignal} signal @returns {Promise<string>} the cursor from which the updates follow */
async function readMatches(signal) {
  const { next } = await call("get", "/v1/contacts/updates", { signal });
  const { matches } = await call("get", "/v1/contacts/matches", { signal });
  change({ matches, asOf: Date.now() });
  return next;
}

/**
 * @param {string} after
 * @param {AbortSignal} signal
 * @returns {AsyncGenerator<{id?: string, retry?: number, data?: Update}>}
 */
async function* events(after, signal) {
  const stream = new AbortController();
  const end = () => stream.abort();
  signal.addEventListener("abort", end);
  addEventListener("offline", end);
  let silence = setTimeout(end, LONGEST_SILENCE);
  try {
    const answer = await request("GET", "/v1/contacts/updates", {
      signal: stream.signal,
      headers: { Accept: "text/event-stream", "Last-Event-ID": after },
    });
    change({ link: "live", asOf: Date.now() });
    const reader = /** @type {ReadableStream<BufferSource>} */ (/** @type {unknown} */ (answer.body)).pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      clearTimeout(silence);
      silence = setTimeout(end, LONGEST_SILENCE);
      const blocks = (rest + value).split(/\r?\n\r?\n/);
      rest = blocks.pop() ?? "";
      for (const block of blocks) yield parsed(block);
    }
  } finally {
    clearTimeout(silence);
    signal.removeEventListener("abort", end);
    removeEventListener("offline", end);
    stream.abort();
  }
}

/** @param {string} block the lines of one server-sent event */
function parsed(block) {
  /** @type {{id?: string, retry?: number, data?: Update}} */
  const event = {};
  const data = [];
  for (const line of block.split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon <= 0) continue;
    const value = line.slice(colon + 1).replace(/^ /, "");
    const field = line.slice(0, colon);
    if (field === "id") event.id = value;
    if (field === "retry") event.retry = Number(value);
    if (field === "data") data.push(value);
  }
  if (data.length > 0) event.data = JSON.parse(data.join("\n"));
  return event;
}

/** @param {Update} update */
function apply(update) {
  const others = state.matches.filter((match) => match.phoneNumber !== update.phoneNumber);
  if (update.type === "left") return change({ matches: others });
  const before = state.matches.find((match) => match.phoneNumber === update.phoneNumber);
  const name = before ? before.name : state.book.find((contact) => contact.phoneNumber === update.phoneNumber)?.name ?? null;
  const { phoneNumber, userId, username, verified, reciprocal, partyStatus } = update;
  change({ matches: [...others, /** @type {Match} */ ({ phoneNumber, name, userId, username, verified, reciprocal, partyStatus })] });
}

/** Waits, but not when the network is back or the page is looked at again. @param {number} time @param {AbortSignal} signal */
function wakeUp(time, signal) {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      removeEventListener("online", wake);
      document.removeEventListener("visibilitychange", seen);
      signal.removeEventListener("abort", wake);
      resolve(undefined);
    };
    const seen = () => document.visibilityState === "visible" && wake();
    const timer = setTimeout(wake, time);
    addEventListener("online", wake);
    document.addEventListener("visibilitychange", seen);
    signal.addEventListener("abort", wake);
  });
}
