/**
 * What this device remembers: the session, and the last state for times without a network. In IndexedDB, which the service worker can
 * read too. Everything goes with a log-out.
 */

/** @type {Promise<IDBDatabase>} */
const opened = new Promise((resolve, reject) => {
  const request = indexedDB.open("party-mode", 1);
  request.onupgradeneeded = () => request.result.createObjectStore("values");
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** @type {Map<string, any>} where the browser keeps nothing */
const memory = new Map();

/**
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest} use
 * @param {() => any} instead
 * @returns {Promise<any>}
 */
async function inStore(mode, use, instead) {
  try {
    const transaction = (await opened).transaction("values", mode);
    const request = use(transaction.objectStore("values"));
    return await new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = reject;
    });
  } catch {
    return instead();
  }
}

export const vault = {
  /** @param {string} key */
  read: (key) => inStore("readonly", (store) => store.get(key), () => memory.get(key)),
  /** @param {string} key @param {any} value */
  write: (key, value) => inStore("readwrite", (store) => store.put(value, key), () => memory.set(key, value)),
  /** @param {string} key */
  forget: (key) => inStore("readwrite", (store) => store.delete(key), () => memory.delete(key)),
  empty: () => inStore("readwrite", (store) => store.clear(), () => memory.clear()),
};
