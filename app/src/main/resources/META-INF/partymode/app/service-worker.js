/* global SHELL -- The server puts it in front: a version, and each file of the app with its hash. */

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
