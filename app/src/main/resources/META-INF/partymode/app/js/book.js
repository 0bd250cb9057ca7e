/** My address book, and the three ways into it. */

import { call, request } from "./api.js";
import { restart } from "./feed.js";
import { change, state } from "./store.js";
import { vault } from "./vault.js";
import { withoutPictures } from "./vcards.js";

const PAGE = "1000";

/** Reads the whole book. */
export async function readBook() {
  await bringBack();
  /** @type {Contact[]} */
  const book = [];
  /** @type {string | null} */
  let after = null;
  do {
    /** @type {AddressBookPage} */
    const page = await call("get", "/v1/contacts", { query: { limit: PAGE, ...(after && { after }) } });
    book.push(...page.contacts);
    after = page.next;
  } while (after);
  change({ book });
}

/** The answer of an upload says what it changed; the feed does not, so it begins anew. */
async function afterOwnChange() {
  restart();
  await readBook();
}

/**
 * @param {{phoneNumber: string, name: string | null}[]} entries added, or renamed
 * @param {string} [region] in which numbers without a plus are read; my own number's by default
 * @returns {Promise<SyncResult>}
 */
export async function add(entries, region) {
  const result = await call("patch", "/v1/contacts", { body: { upsert: entries, ...(region && { region }) } });
  await afterOwnChange();
  return result;
}

/** @param {string} phoneNumber */
export async function remove(phoneNumber) {
  await call("delete", "/v1/contacts/{phoneNumber}", { path: { phoneNumber } });
  await afterOwnChange();
}

/** @param {string} phoneNumber @param {string | null} name */
export async function rename(phoneNumber, name) {
  await call("put", "/v1/contacts/{phoneNumber}", { path: { phoneNumber }, body: { name } });
  await afterOwnChange();
}

/**
 * An export of a phone replaces the book; what is kept besides is added again afterwards, also when the app was closed in between.
 *
 * @param {File} file
 * @param {boolean} keep what is in the book and not in the file
 * @returns {Promise<SyncResult>}
 */
export async function importFile(file, keep) {
  const body = withoutPictures(new Uint8Array(await file.arrayBuffer()));
  // Stays also when the upload fails: what is in the book already is not added again.
  await vault.write("kept", keep ? state.book.map(({ phoneNumber, name }) => ({ phoneNumber, name })) : []);
  const answer = await request("PUT", "/v1/contacts", { body, headers: { Accept: "application/json", "Content-Type": "text/vcard" } });
  const result = await answer.json();
  await afterOwnChange();
  const { matches } = await call("get", "/v1/contacts/matches");
  return { ...result, matches, total: state.book.length };
}

/** What an import kept aside, for as long as it is not in the book again. Names of the file win. */
async function bringBack() {
  /** @type {{phoneNumber: string, name: string | null}[]} */
  const kept = (await vault.read("kept")) ?? [];
  if (kept.length === 0) return;
  const there = new Set();
  let after = "";
  do {
    const page = await call("get", "/v1/contacts", { query: { limit: PAGE, ...(after && { after }) } });
    page.contacts.forEach((contact) => there.add(contact.phoneNumber));
    after = page.next ?? "";
  } while (after);
  const upsert = kept.filter((contact) => !there.has(contact.phoneNumber));
  if (upsert.length > 0) {
    await call("patch", "/v1/contacts", { body: { upsert } });
    restart();
  }
  await vault.forget("kept");
}
