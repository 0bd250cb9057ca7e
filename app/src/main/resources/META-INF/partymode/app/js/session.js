/** Signing up, and what begins and ends with a session. */

import { authenticate, call, onSessionOver, Problem } from "./api.js";
import { readBook } from "./book.js";
import { follow, stop } from "./feed.js";
import { renew } from "./push.js";
import { change, notify, onChange, state } from "./store.js";
import { texts } from "./texts.js";
import { vault } from "./vault.js";

/** Shows what this device remembers at once, and goes on from there. */
export async function begin() {
  onSessionOver(() => end(texts.signUp.sessionOver));
  const [token, last] = await Promise.all([vault.read("token"), vault.read("last")]);
  if (!token) return change({ phase: "signed-out" });
  authenticate(token);
  change({ ...last, phase: "signed-in", link: navigator.onLine ? "connecting" : "offline" });
  keepUp();
}

/** @param {SignUp} answer of a signup, login or change of number */
export async function enter(answer) {
  authenticate(answer.token);
  await Promise.all([vault.write("token", answer.token), vault.forget("pending")]);
  change({ phase: "signed-in", me: answer.user, signedOutBecause: null });
  keepUp();
}

function keepUp() {
  follow(tell);
  refresh();
  readBook().catch(() => {});
  renew().catch(() => {});
}

/** @param {Update} update */
function tell(update) {
  if (update.type !== "party-status" || !update.partyStatus?.partying) return;
  const match = state.matches.find((other) => other.userId === update.userId);
  if (match) notify(texts.out.begins(match.name ?? match.username));
}

/** Reads my profile, which another device may have changed. */
export async function refresh() {
  try {
    change({ me: await call("get", "/v1/me") });
  } catch (failure) {
    if (!(failure instanceof Problem)) throw failure;
  }
}

/** @param {string | null} [because] what the page says then */
export async function end(because = null) {
  stop();
  authenticate(null);
  change({ phase: "signed-out", me: null, matches: [], book: [], asOf: null, notice: null, signedOutBecause: because });
  location.hash = "";
  await vault.empty();
}

export async function logOut() {
  const registration = await navigator.serviceWorker?.getRegistration();
  await (await registration?.pushManager?.getSubscription())?.unsubscribe();
  await call("delete", "/v1/sessions", { query: { scope: "current" } });
  await end();
}

let saving = false;
let stale = false;

/** Keeps the last state for a start without a network: at once, as the page may be closed at any moment, and one write at a time. */
async function save() {
  stale = true;
  if (saving) return;
  saving = true;
  while (stale) {
    stale = false;
    const { phase, me, matches, book, asOf, region } = state;
    if (phase === "signed-in") await vault.write("last", { me, matches, book, asOf, region });
  }
  saving = false;
}
onChange(save);

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible" && state.phase === "signed-in") refresh();
});
