import { remove, rename } from "../book.js";
import { notify, state } from "../store.js";
import { texts } from "../texts.js";
import { Avatar, Dialog, Empty, Failure, Icon, Input, nameOf, Page, submitted, typed, useAction } from "../ui.js";
import { html, useState } from "../view.js";
import { isOn, spaced } from "../words.js";

const AT_FIRST = 100;

/** @param {string} text */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/** @param {string} query @param {(string | null)[]} words */
export const fits = (query, ...words) => plain(query) === "" || words.some((word) => word && plain(word).includes(plain(query)));

export function People() {
  const [query, setQuery] = useState("");
  const [most, setMost] = useState(AT_FIRST);
  const [edited, setEdited] = useState(/** @type {Contact | null} */ (null));
  const digits = query.replace(/\D/g, "");
  const numberFits = (/** @type {string} */ number) => digits.length > 2 && number.includes(digits);
  const here = state.matches
    .filter((match) => fits(query, match.name, match.username) || numberFits(match.phoneNumber))
    .sort((one, other) => nameOf(one).localeCompare(nameOf(other)));
  const matched = new Set(state.matches.map((match) => match.phoneNumber));
  const others = state.book
    .filter((contact) => !matched.has(contact.phoneNumber))
    .filter((contact) => fits(query, contact.name) || numberFits(contact.phoneNumber))
    .sort((one, other) => (one.name ?? "\uffff").localeCompare(other.name ?? "\uffff"));
  const none = state.book.length === 0 && state.matches.length === 0;
  const add = html`<a class="round is-main" href="#/add" aria-label=${texts.people.add}><${Icon} name="add" /></a>`;
  return html`<${Page} title=${texts.people.title} action=${add}>
    ${!none &&
    html`<div class="search"><${Icon} name="search" /><input type="search" aria-label=${texts.people.search} placeholder=${texts.people.search} value=${query} onInput=${typed(setQuery)} /></div>`}
    <a class="row is-link" href="#/suggestions"><span class="row-text"><span class="row-title">${texts.people.suggestions}</span></span><${Icon} name="next" /></a>
    ${none && html`<${Empty} title=${texts.people.none} hint=${texts.people.noneHint}><a class="button is-main" href="#/add">${texts.people.add}</a></${Empty}>`}
    ${!none && here.length + others.length === 0 && html`<p class="loading">${texts.people.noneFound(query)}</p>`}
    ${here.length > 0 &&
    html`<h2>${texts.people.here} <small>${state.matches.length.toLocaleString()}</small></h2>
      <ul class="list">${here.slice(0, most).map((match) => html`<li key=${match.userId}><${Person} match=${match} /></li>`)}</ul>`}
    ${others.length > 0 &&
    html`<h2>${texts.people.notHere} <small>${(state.book.length - matched.size).toLocaleString()}</small></h2>
      <ul class="list">
        ${others.slice(0, most).map((contact) => html`<li key=${contact.phoneNumber}>
          <button class="row" aria-label=${`${contact.name ?? spaced(contact.phoneNumber)}, ${texts.people.edit}`} onClick=${() => setEdited(contact)}>
            <span class="row-text"><span class="row-title" dir="auto">${contact.name ?? texts.people.unnamed}</span><span class="row-note">${spaced(contact.phoneNumber)}</span></span>
          </button>
        </li>`)}
      </ul>`}
    ${Math.max(here.length, others.length) > most &&
    html`<button class="button is-wide" onClick=${() => setMost(most * 4)}>${texts.people.more(Math.max(here.length, others.length) - most)}</button>`}
    ${edited && html`<${EditContact} contact=${edited} onClose=${() => setEdited(null)} />`}
  </${Page}>`;
}

/** @param {{match: Match}} given */
function Person({ match }) {
  const out = isOn(match.partyStatus);
  return html`<a class="row" href=${`#/people/${match.userId}`}>
    <${Avatar} id=${match.userId} name=${nameOf(match)} out=${out} />
    <span class="row-text">
      <span class="row-title" dir="auto">${nameOf(match)}</span>
      ${out && html`<span class="row-note is-out">${texts.person.out}</span>`}
    </span>
    <${Icon} name="next" />
  </a>`;
}

/** @param {{contact: {phoneNumber: string, name: string | null}, onClose: () => void}} given */
export function EditContact({ contact, onClose }) {
  const [name, setName] = useState(contact.name ?? "");
  const saving = useAction(async () => {
    await rename(contact.phoneNumber, name.trim() || null);
    onClose();
    notify(texts.saved);
  });
  const removing = useAction(async () => {
    await remove(contact.phoneNumber);
    onClose();
    notify(texts.people.removed);
  });
  return html`<${Dialog} title=${texts.people.edit} onClose=${onClose}>
    <form onSubmit=${submitted(saving.run)}>
      <p class="lead">${spaced(contact.phoneNumber)}</p>
      <${Input} label=${texts.people.name} maxlength="200" value=${name} onInput=${setName} />
      <${Failure} text=${saving.failure ?? removing.failure} />
      <button class="button is-main is-wide" disabled=${saving.busy}>${texts.save}</button>
      <button type="button" class="button is-wide is-quiet-danger" disabled=${removing.busy} onClick=${() => removing.run()}>${texts.people.remove}</button>
    </form>
  </${Dialog}>`;
}
