/**
 * What this device remembers: the session, and the last state for times without a network. In IndexedDB, which the service worker can
 * read too. Everything goes with a log-out.
 */

/** @type {Promise<IDBDatabase> | undefined} */
let opened;

/** @returns {Promise<IDBDatabase>} */
function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("party-mode", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("values");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

/**
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest} use
 * @returns {Promise<any>}
 */
async function inStore(mode, use) {
  const transaction = (await database()).transaction("values", mode);
  const request = use(transaction.objectStore("values"));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

export const vault = {
  /** @param {string} key @returns {Promise<any>} undefined where there is none */
  read: (key) => inStore("readonly", (store) => store.get(key)),
  /** @param {string} key @param {any} value */
  write: (key, value) => inStore("readwrite", (store) => store.put(value, key)),
  /** @param {string} key */
  forget: (key) => inStore("readwrite", (store) => store.delete(key)),
  empty: () => inStore("readwrite", (store) => store.clear()),
};
