/** The state of the app: one object, and those who want to know when it changes. */

/** @type {AppState} */
export const state = {
  phase: "starting",
  me: null,
  matches: [],
  book: [],
  asOf: null,
  region: null,
  link: "connecting",
  signedOutBecause: null,
  notice: null,
};

/** @type {Set<() => void>} */
const listeners = new Set();

/** @param {Partial<AppState>} changes */
export function change(changes) {
  Object.assign(state, changes);
  listeners.forEach((listener) => listener());
}

/** @param {() => void} listener */
export function onChange(listener) {
  listeners.add(listener);
}

/** @param {string} text said once, and shown for some seconds */
export function notify(text) {
  change({ notice: { text, at: Date.now() } });
}
