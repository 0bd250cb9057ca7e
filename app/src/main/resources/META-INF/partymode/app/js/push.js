/** Notifications of a party that begins, while no page is open. */

import { call, Problem } from "./api.js";

/** @typedef {"on" | "off" | "denied" | "unsupported" | "unavailable"} PushState */

/** @returns {Promise<PushState>} */
export async function pushState() {
  if (!("serviceWorker" in navigator) || !("PushManager" in globalThis) || !("Notification" in globalThis)) return "unsupported";
  if ((await serverKey()) === null) return "unavailable";
  if (Notification.permission === "denied") return "denied";
  return (await subscription()) ? "on" : "off";
}

async function serverKey() {
  try {
    return (await call("get", "/v1/push")).publicKey;
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) return null;
    throw failure;
  }
}

async function subscription() {
  return (await navigator.serviceWorker.ready).pushManager.getSubscription();
}

/** @returns {Promise<PushState>} */
export async function switchOn() {
  const applicationServerKey = await serverKey();
  if ((await Notification.requestPermission()) !== "granted") return pushState();
  const { pushManager } = await navigator.serviceWorker.ready;
  const subscribed = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
  try {
    await handOver(subscribed);
  } catch (failure) {
    await subscribed.unsubscribe();
    throw failure;
  }
  return "on";
}

/** @param {PushSubscription} subscribed */
async function handOver(subscribed) {
  const { endpoint = "", keys } = subscribed.toJSON();
  await call("put", "/v1/sessions/current/push", { body: { endpoint, keys: { p256dh: keys?.["p256dh"] ?? "", auth: keys?.["auth"] ?? "" } } });
}

/** @returns {Promise<PushState>} */
export async function switchOff() {
  await call("delete", "/v1/sessions/current/push");
  await (await subscription())?.unsubscribe();
  return "off";
}

/** Hands the subscription over anew at each start: the push service may have replaced its endpoint. */
export async function renew() {
  if (!("serviceWorker" in navigator) || !("PushManager" in globalThis)) return;
  const registration = await navigator.serviceWorker.getRegistration();
  const subscribed = await registration?.pushManager.getSubscription();
  if (subscribed) await handOver(subscribed);
}
