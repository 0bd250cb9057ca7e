/* global SHELL -- The server puts it in front: a version, and each file of the app with its hash. */

import { texts } from "./js/texts.js";
import { vault } from "./js/vault.js";

const CACHE = `party-mode-${SHELL.version}`;
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

// All files of one version, or none: during a deployment another instance may still have the files before.
worker.addEventListener("install", (event) => {
  const requests = Object.entries(SHELL.files).map(([file, integrity]) => new Request(file, { integrity, cache: "no-cache" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)).then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  const old = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
    await worker.clients.claim();
  };
  event.waitUntil(old());
});

// The app's own files only. What the API answers is never kept here: the page keeps the last state, and ends it with the session.
worker.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== location.origin || !(pathname in SHELL.files)) return;
  event.respondWith(caches.match(pathname, { cacheName: CACHE }).then((kept) => kept ?? fetch(event.request)));
});

// A party has begun. The name is the one in my book, which no push has. A later push of a person replaces the one before.
worker.addEventListener("push", (event) => {
  const show = async () => {
    /** @type {Update | undefined} */
    const update = event.data?.json();
    const last = await vault.read("last");
    if (!last || !update?.partyStatus?.partying) return;
    /** @type {Contact | undefined} */
    const contact = last.book.find((/** @type {Contact} */ other) => other.phoneNumber === update.phoneNumber);
    await worker.registration.showNotification(texts.out.begins(contact?.name ?? update.username ?? ""), {
      body: update.partyStatus.message ?? "",
      tag: update.userId,
      icon: "/app/icon-192.png",
      data: { userId: update.userId },
    });
  };
  event.waitUntil(show());
});

worker.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const address = `/#/people/${event.notification.data.userId}`;
  const open = async () => {
    const [window] = await worker.clients.matchAll({ type: "window" });
    if (!window) return worker.clients.openWindow(address);
    await window.focus();
    return window.navigate(address);
  };
  event.waitUntil(open());
});

// The browser's push service has given up a subscription; the page hands over the new one at its next start too.
worker.addEventListener("pushsubscriptionchange", (/** @type {any} */ event) => {
  const renew = async () => {
    const token = await vault.read("token");
    const options = event.oldSubscription?.options;
    if (!token || !options) return;
    const subscription = event.newSubscription ?? (await worker.registration.pushManager.subscribe(options));
    await fetch("/v1/sessions/current/push", {
      method: "PUT",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: JSON.stringify(subscription),
    });
  };
  event.waitUntil(renew());
});
