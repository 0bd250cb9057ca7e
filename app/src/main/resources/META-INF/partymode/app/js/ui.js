/** What several pages are made of. */

import { state } from "./store.js";
import { texts } from "./texts.js";
import { html, useEffect, useId, useRef, useState } from "./view.js";
import { said } from "./words.js";

/** Outlines on a grid of 24. */
const SHAPES = {
  out: "M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M5.6 18.4l2.1-2.1M16.3 7.7l2.1-2.1M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z",
  people: "M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM2 21v-1a6 6 0 0 1 6-6h2a6 6 0 0 1 6 6v1M16 3.5a4 4 0 0 1 0 7M18 14.5a6 6 0 0 1 4 5.5v1",
  circle: "M12 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM5 21a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM19 21a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM10.5 7.6 6.5 15.4M13.5 7.6l4 7.8M8 18h8",
  me: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 21a8 8 0 0 1 16 0",
  add: "M12 5v14M5 12h14",
  back: "M15 5l-7 7 7 7",
  next: "M9 5l7 7-7 7",
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM16.5 16.5 21 21",
  file: "M12 16V4M7 9l5-5 5 5M4 16v4h16v-4",
  close: "M6 6l12 12M18 6 6 18",
};

/** @param {{name: keyof typeof SHAPES}} shape */
export function Icon({ name }) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${SHAPES[name]} /></svg>`;
}

const segments = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** @param {string} name */
function initials(name) {
  const words = name.trim().split(/\s+/);
  const first = (/** @type {string | undefined} */ word) => [...segments.segment(word ?? "")][0]?.segment ?? "";
  return (first(words[0]) + (words.length > 1 ? first(words[words.length - 1]) : "")).toLocaleUpperCase();
}

/** A colour for each person, the same each time. @param {string} id */
const hue = (id) => [...id].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 360, 7);

/** @param {{id: string, name: string, out?: boolean, large?: boolean}} person */
export function Avatar({ id, name, out = false, large = false }) {
  const kind = `avatar${out ? " is-out" : ""}${large ? " is-large" : ""}`;
  return html`<span class=${kind} style=${{ "--hue": String(hue(id)) }} aria-hidden="true">${initials(name) || "?"}</span>`;
}

/** A page with its heading, which gets the focus when the page is opened. @param {{title: string, back?: string, action?: any, children?: any}} page */
export function Page({ title, back, action, children }) {
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    document.title = title === texts.name ? title : `${title} · ${texts.name}`;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return html`<main class="page" id="main">
    <header class="page-head">
      ${back !== undefined && html`<a class="round" href=${`#/${back}`} aria-label=${texts.back}><${Icon} name="back" /></a>`}
      <h1 tabindex="-1" ref=${heading}>${title}</h1>
      ${action}
    </header>
    ${children}
  </main>`;
}

/** @param {{title: string, hint?: string, children?: any}} empty */
export function Empty({ title, hint, children }) {
  return html`<div class="empty"><span class="empty-ring" aria-hidden="true"></span><p class="empty-title">${title}</p>${hint && html`<p>${hint}</p>`}${children}</div>`;
}

/** @param {(value: string) => void} take @returns {(event: any) => void} */
export const typed = (take) => (event) => take(event.target.value);

/** @param {() => unknown} act @returns {(event: Event) => void} */
export const submitted = (act) => (event) => {
  event.preventDefault();
  act();
};

/** A field of text; further properties are those of the input. @param {{label: string, hint?: string, error?: string | null, value: string, onInput: (value: string) => void, [more: string]: unknown}} field */
export function Input({ label, hint, error, onInput, ...more }) {
  const { id, note, describedBy } = useNote(hint, error);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input id=${id} aria-describedby=${describedBy} aria-invalid=${error ? "true" : undefined} autocomplete="off" dir="auto" onInput=${typed(onInput)} ...${more} />
    ${note}
  </div>`;
}

/** @param {string | undefined} hint @param {string | null | undefined} error */
function useNote(hint, error) {
  const id = useId();
  const text = error ?? hint;
  const note = text && html`<p class=${error ? "note is-error" : "note"} id=${`${id}-note`}>${text}</p>`;
  return { id, note, describedBy: text ? `${id}-note` : undefined };
}

/** The button that ends a form. @param {{busy: boolean, text: string, main?: boolean}} button */
export function Submit({ busy, text, main = false }) {
  return html`<button class=${main ? "button is-main is-wide" : "button is-wide"} disabled=${busy}>${busy ? texts.working : text}</button>`;
}

/** @param {{text: string | null | undefined}} failure */
export function Failure({ text }) {
  return html`<div role="alert">${text && html`<p class="failure">${text}</p>`}</div>`;
}

/**
 * Something that takes a moment and can fail.
 *
 * @template {any[]} A
 * @param {(...given: A) => Promise<unknown>} act
 * @returns {{busy: boolean, failure: string | null, run: (...given: A) => Promise<boolean>}}
 */
export function useAction(act) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState(/** @type {string | null} */ (null));
  return {
    busy,
    failure,
    run: async (...given) => {
      setBusy(true);
      setFailure(null);
      try {
        await act(...given);
        return true;
      } catch (problem) {
        setFailure(said(problem));
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}

/**
 * What is read when a page opens.
 *
 * @template T
 * @param {() => Promise<T>} read
 * @param {unknown[]} inputs
 * @returns {{value: T | null, failure: string | null, reload: () => void}}
 */
export function useRead(read, inputs) {
  const [answer, setAnswer] = useState(/** @type {{value: T | null, failure: string | null}} */ ({ value: null, failure: null }));
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    read().then(
      (value) => wanted && setAnswer({ value, failure: null }),
      (failure) => wanted && setAnswer({ value: null, failure: said(failure) }),
    );
    return () => {
      wanted = false;
    };
  }, [...inputs, round]);
  return { ...answer, reload: () => setRound(round + 1) };
}

/** @param {{title: string, onClose: () => void, children?: any}} dialog */
export function Dialog({ title, onClose, children }) {
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const onClick = (/** @type {MouseEvent} */ event) => event.target === dialog.current && onClose();
  return html`<dialog ref=${dialog} aria-labelledby=${id} onClose=${onClose} onClick=${onClick}>
    <div class="dialog">
      <header class="dialog-head"><h2 id=${id}>${title}</h2><button class="round" type="button" aria-label=${texts.close} onClick=${onClose}><${Icon} name="close" /></button></header>
      ${children}
    </div>
  </dialog>`;
}

/** @param {{title: string, hint?: string, confirm: string, danger?: boolean, act: () => Promise<unknown>, onClose: () => void, children?: any}} question */
export function Confirm({ title, hint, confirm, danger = true, act, onClose, children }) {
  const { busy, failure, run } = useAction(act);
  return html`<${Dialog} title=${title} onClose=${onClose}>
    ${hint && html`<p>${hint}</p>`}
    ${children}
    <${Failure} text=${failure} />
    <div class="buttons">
      <button type="button" class="button" onClick=${onClose}>${texts.cancel}</button>
      <button type="button" class=${danger ? "button is-danger" : "button is-main"} disabled=${busy} onClick=${async () => (await run()) && onClose()}>${busy ? texts.working : confirm}</button>
    </div>
  </${Dialog}>`;
}

/** The countries by name. @param {{value: string, onInput: (region: string) => void}} choice */
export function Region({ value, onInput }) {
  const id = useId();
  return html`<div class="field">
    <label for=${id}>${texts.country}</label>
    <select id=${id} value=${value} autocomplete="country" onInput=${typed(onInput)}>
      ${regions().map(([code, name]) => html`<option value=${code} selected=${code === value}>${name}</option>`)}
    </select>
  </div>`;
}

/** @type {string[]} */
const CODES =
  "ACADAEAFAGAIALAMAOARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGTGUGWGYHKHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTATCTDTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW".match(/../g) ?? [];

/** @type {[string, string][] | undefined} */
let named;

function regions() {
  const names = new Intl.DisplayNames(undefined, { type: "region" });
  named ??= CODES.map((code) => /** @type {[string, string]} */ ([code, names.of(code) ?? code])).sort(([, one], [, other]) => one.localeCompare(other));
  return named;
}

/** Where I signed up, or where this device seems to be at home. */
export function likelyRegion() {
  if (state.region) return state.region;
  const region = new Intl.Locale(navigator.language).maximize().region ?? "US";
  return CODES.includes(region) ? region : "US";
}

/** @param {Match} match */
export const nameOf = (match) => match.name || match.username;

/** Said aloud by screen readers, and shown for some seconds. */
export function Notice() {
  const notice = state.notice;
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!notice) return setShown(false);
    setShown(true);
    const timer = setTimeout(() => setShown(false), 5000);
    return () => clearTimeout(timer);
  }, [notice]);
  return html`<div class=${shown ? "notice is-shown" : "notice"} role="status">${shown && notice?.text}</div>`;
}
