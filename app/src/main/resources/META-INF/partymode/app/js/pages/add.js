import { Problem } from "../api.js";
import { add, importFile } from "../book.js";
import { notify, state } from "../store.js";
import { texts } from "../texts.js";
import { Confirm, Dialog, Failure, Icon, Input, likelyRegion, Page, Region, Submit, submitted, useAction } from "../ui.js";
import { html, useEffect, useState } from "../view.js";

/** @typedef {{phoneNumber: string, name: string | null}} Entry */

/** What a browser on a phone may offer. @typedef {{select: (properties: string[], options: {multiple: boolean}) => Promise<{name?: string[], tel?: string[]}[]>}} Picker */

/** The ways into my address book: a file, the phone's own list, typing. */
export function Add() {
  const [file, setFile] = useState(/** @type {File | null} */ (null));
  const [result, setResult] = useState(/** @type {SyncResult | null} */ (null));
  const [wrongFile, setWrongFile] = useState(false);
  const take = (/** @type {File | undefined} */ chosen) => {
    const right = chosen && (/\.(vcf|vcard)$/i.test(chosen.name) || /vcard|directory/.test(chosen.type));
    setWrongFile(Boolean(chosen) && !right);
    if (right) setFile(chosen);
  };
  const over = useDrop(take);
  return html`<${Page} title=${texts.add.title} back="people">
    <p class="lead">${texts.add.lead}</p>
    <section class="card">
      <h2>${texts.add.file}</h2>
      <p class="note">${texts.add.fileHint}</p>
      <label class=${over ? "drop is-over" : "drop"}>
        <${Icon} name="file" />
        <span>${over ? texts.add.drop : texts.add.choose}</span>
        <input type="file" accept=".vcf,.vcard,text/vcard,text/x-vcard" onChange=${(/** @type {any} */ event) => (take(event.target.files[0]), (event.target.value = ""))} />
      </label>
      <${Failure} text=${wrongFile ? texts.add.notVcf : null} />
    </section>
    ${"contacts" in navigator && html`<${FromPhone} onResult=${setResult} />`}
    <${Typed} />
    ${result && html`<${Result} result=${result} onClose=${() => setResult(null)} />`}
    ${file && html`<${ConfirmImport} file=${file} onClose=${() => setFile(null)} onResult=${setResult} />`}
  </${Page}>`;
}

/** @param {(file: File | undefined) => void} take @returns {boolean} whether a file is held over the page */
function useDrop(take) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hold = (/** @type {DragEvent} */ event) => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (/** @type {DragEvent} */ event) => event.relatedTarget === null && setOver(false);
    const drop = (/** @type {DragEvent} */ event) => {
      event.preventDefault();
      setOver(false);
      take(event.dataTransfer?.files[0]);
    };
    addEventListener("dragover", hold);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", hold);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, []);
  return over;
}

/** @param {{file: File, onClose: () => void, onResult: (result: SyncResult) => void}} given */
function ConfirmImport({ file, onClose, onResult }) {
  const [keep, setKeep] = useState(true);
  const act = async () => onResult(await importFile(file, keep));
  return html`<${Confirm} title=${texts.add.confirmTitle(file.name)} confirm=${texts.add.confirm} danger=${false} act=${act} onClose=${onClose}>
    ${state.book.length > 0 &&
    html`<label class="check"><input type="checkbox" checked=${keep} onChange=${(/** @type {any} */ event) => setKeep(event.target.checked)} /><span>${texts.add.keep(state.book.length)}</span></label>`}
  </${Confirm}>`;
}

/** The Contact Picker of a phone's browser, which shows only what the person chooses. @param {{onResult: (result: SyncResult) => void}} given */
function FromPhone({ onResult }) {
  const { busy, failure, run } = useAction(async () => {
    const { contacts } = /** @type {{contacts: Picker}} */ (/** @type {unknown} */ (navigator));
    const chosen = await contacts.select(["name", "tel"], { multiple: true }).catch((refusal) => {
      // The phone refuses by an exception of the browser's own.
      throw refusal instanceof DOMException ? new Problem(0, { type: "/problems/picker-refused" }, 0) : refusal;
    });
    /** @type {Entry[]} */
    const entries = chosen.flatMap(({ name, tel = [] }) => tel.map((phoneNumber) => ({ phoneNumber, name: name?.[0] || null })));
    if (entries.length > 0) onResult(await add(entries));
  });
  return html`<section class="card">
    <h2>${texts.add.picker}</h2>
    <p class="note">${texts.add.pickerHint}</p>
    <${Failure} text=${failure} />
    <button class="button is-wide" disabled=${busy} onClick=${() => run()}>${texts.add.pick}</button>
  </section>`;
}

function Typed() {
  const [name, setName] = useState("");
  const [number, setNumber] = useState("");
  const [region, setRegion] = useState(likelyRegion());
  const [wrong, setWrong] = useState(/** @type {string | null} */ (null));
  const { busy, failure, run } = useAction(async () => {
    const { rejected, matches } = await add([{ phoneNumber: number, name: name.trim() || null }], region);
    const [refused] = rejected;
    setWrong(refused ? texts.add.refused(texts.add.reasons[refused.reason]) : null);
    if (refused) return;
    notify(texts.add.total(state.book.length, matches.length));
    setName("");
    setNumber("");
  });
  return html`<section class="card">
    <h2>${texts.add.typed}</h2>
    <form onSubmit=${submitted(run)}>
      <${Input} label=${texts.add.name} maxlength="200" value=${name} onInput=${setName} />
      <${Region} value=${region} onInput=${setRegion} />
      <${Input} label=${texts.add.number} error=${wrong} type="tel" required value=${number} onInput=${setNumber} />
      <${Failure} text=${failure} />
      <${Submit} busy=${busy} text=${texts.add.addOne} />
    </form>
  </section>`;
}

/** What an import came to. @param {{result: SyncResult, onClose: () => void}} given */
function Result({ result, onClose }) {
  const { total, added, rejected, deferred, matches } = result;
  return html`<${Dialog} title=${texts.add.result} onClose=${onClose}>
    <p data-testid="result">${texts.add.added(added)} ${texts.add.total(total, matches.length)}</p>
    ${deferred.length > 0 && html`<p>${texts.add.deferred(deferred.length)}</p>`}
    ${rejected.length > 0 &&
    html`<div>
      <p>${texts.add.rejected(rejected.length)}</p>
      <ul class="reasons">${rejected.map((entry) => html`<li><span dir="ltr">${entry.phoneNumber}</span>: ${texts.add.reasons[entry.reason]}</li>`)}</ul>
    </div>`}
    <div class="buttons">
      <button type="button" class="button" onClick=${onClose}>${texts.close}</button>
      <a class="button is-main" href="#/">${texts.add.seeWho}</a>
    </div>
  </${Dialog}>`;
}
