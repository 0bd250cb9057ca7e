import { call } from "../api.js";
import { remove } from "../book.js";
import { restart } from "../feed.js";
import { notify, state } from "../store.js";
import { texts } from "../texts.js";
import { Avatar, Confirm, Empty, Failure, nameOf, Page, useRead } from "../ui.js";
import { html, useState } from "../view.js";
import { atClock, isOn, spaced } from "../words.js";
import { EditContact } from "./people.js";

/** @param {{id: string}} given */
export function Person({ id }) {
  const match = state.matches.find((other) => other.userId === id);
  const [asked, setAsked] = useState(/** @type {"edit" | "block" | "remove" | null} */ (null));
  if (!match) {
    return html`<${Page} title=${texts.people.title} back="people"><${Empty} title=${texts.person.gone} hint=${texts.person.goneHint} /></${Page}>`;
  }
  const { phoneNumber } = match;
  const name = nameOf(match);
  const close = () => setAsked(null);
  const away = () => {
    location.hash = "/people";
  };
  const block = async () => {
    await call("put", "/v1/me/blocks/{phoneNumber}", { path: { phoneNumber } });
    restart();
    away();
    notify(texts.person.blocked(name));
  };
  const take = async () => {
    await remove(phoneNumber);
    away();
    notify(texts.people.removed);
  };
  return html`<${Page} title=${name} back="people">
    <section class="profile">
      <${Avatar} id=${match.userId} name=${name} out=${isOn(match.partyStatus)} large />
      <${Status} status=${match.partyStatus} />
      <p class="note">${[match.name && match.name !== match.username && texts.person.calls(match.username), spaced(phoneNumber), match.verified && texts.person.verified].filter(Boolean).join(" · ")}</p>
      <div class="buttons is-centred">
        <a class="button is-main" href=${`sms:${phoneNumber}`}>${texts.person.write}</a>
        <a class="button" href=${`tel:${phoneNumber}`}>${texts.person.call}</a>
      </div>
    </section>
    <${Shared} key=${phoneNumber + match.reciprocal} match=${match} />
    <div class="buttons is-column">
      <button class="button" onClick=${() => setAsked("edit")}>${texts.person.edit}</button>
      <button class="button is-quiet-danger" onClick=${() => setAsked("remove")}>${texts.people.remove}</button>
      <button class="button is-quiet-danger" onClick=${() => setAsked("block")}>${texts.person.block}</button>
    </div>
    ${asked === "edit" && html`<${EditContact} contact=${match} onClose=${close} />`}
    ${asked === "block" && html`<${Confirm} title=${texts.person.blockTitle(name)} hint=${texts.person.blockHint} confirm=${texts.person.block} act=${block} onClose=${close} />`}
    ${asked === "remove" && html`<${Confirm} title=${texts.person.removeTitle(name)} hint=${texts.person.removeHint} confirm=${texts.people.remove} act=${take} onClose=${close} />`}
  </${Page}>`;
}

/** @param {{status: PartyStatus | null | undefined}} given */
function Status({ status }) {
  if (!isOn(status)) return html`<p class="profile-status">${texts.person.notOut}</p>`;
  const times = [status?.since && texts.out.since(atClock(status.since)), status?.until && texts.out.until(atClock(status.until))];
  return html`<p class="profile-status is-out">${texts.person.out}</p>
    ${status?.message && html`<p class="profile-message" dir="auto">${status.message}</p>`}
    <p class="note">${times.filter(Boolean).join(" · ")}</p>`;
}

/** @param {{match: Match}} given */
function Shared({ match }) {
  const { phoneNumber } = match;
  const { value, failure } = useRead(
    async () => (match.reciprocal ? call("get", "/v1/contacts/{phoneNumber}/shared", { path: { phoneNumber } }) : null),
    [phoneNumber, match.reciprocal],
  );
  if (!match.reciprocal) return html`<p class="note is-box">${texts.person.oneWay(nameOf(match))}</p>`;
  return html`<section>
    <h2>${texts.person.shared} ${value && html`<small>${value.count.toLocaleString()}</small>`}</h2>
    <${Failure} text=${failure} />
    ${!value && !failure && html`<p class="loading">${texts.working}</p>`}
    ${value && value.count === 0 && html`<p class="note">${texts.person.noShared}</p>`}
    <ul class="list">
      ${value?.contacts.map((contact) => html`<li key=${contact.phoneNumber}><${SharedContact} contact=${contact} /></li>`)}
    </ul>
  </section>`;
}

/** @param {{contact: {phoneNumber: string, name: string | null}}} given */
function SharedContact({ contact }) {
  const match = state.matches.find((other) => other.phoneNumber === contact.phoneNumber);
  const name = contact.name ?? match?.username ?? spaced(contact.phoneNumber);
  const text = html`<${Avatar} id=${match?.userId ?? contact.phoneNumber} name=${name} out=${isOn(match?.partyStatus)} /><span class="row-text"><span class="row-title" dir="auto">${name}</span></span>`;
  return match ? html`<a class="row" href=${`#/people/${match.userId}`}>${text}</a>` : html`<span class="row">${text}</span>`;
}
