import { call } from "../api.js";
import { state } from "../store.js";
import { texts } from "../texts.js";
import { Avatar, Empty, Failure, nameOf, Page, typed, useRead } from "../ui.js";
import { html, useState } from "../view.js";
import { fits } from "./people.js";

const MOST_GUESTS = 50;

/** Who would fit a party: friends by how many of the guests they know. */
export function Circle() {
  const [guests, setGuests] = useState(/** @type {string[]} */ ([]));
  const [query, setQuery] = useState("");
  const friends = state.matches.filter((match) => match.reciprocal).sort((one, other) => nameOf(one).localeCompare(nameOf(other)));
  const invited = friends.filter((friend) => guests.includes(friend.phoneNumber));
  const toggle = (/** @type {string} */ number) =>
    setGuests(guests.includes(number) ? guests.filter((guest) => guest !== number) : [...guests, number].slice(0, MOST_GUESTS));
  if (friends.length === 0) {
    return html`<${Page} title=${texts.circle.title}><${Empty} title=${texts.circle.none} hint=${texts.circle.noneHint} /></${Page}>`;
  }
  return html`<${Page} title=${texts.circle.title}>
    <p class="lead">${texts.circle.lead}</p>
    ${invited.length === 0
      ? html`<p class="note is-box">${texts.circle.choose}</p>`
      : html`<ul class="chips" aria-label=${texts.circle.chosen}>
            ${invited.map((guest) => html`<li key=${guest.phoneNumber}><button class="chip" aria-label=${texts.circle.without(nameOf(guest))} onClick=${() => toggle(guest.phoneNumber)}>${nameOf(guest)}<span aria-hidden="true">×</span></button></li>`)}
          </ul>
          <${Fitting} guests=${invited.map((guest) => guest.phoneNumber)} onInvite=${toggle} />`}
    <section>
      <h2>${texts.circle.guests} <small>${invited.length}</small></h2>
      <input class="filter" type="search" aria-label=${texts.circle.search} placeholder=${texts.circle.search} value=${query} onInput=${typed(setQuery)} />
      <ul class="list">
        ${friends
          .filter((friend) => fits(query, friend.name, friend.username))
          .map((friend) => html`<li key=${friend.phoneNumber}>
            <label class="row"><${Avatar} id=${friend.userId} name=${nameOf(friend)} /><span class="row-text"><span class="row-title" dir="auto">${nameOf(friend)}</span></span><input type="checkbox" checked=${guests.includes(friend.phoneNumber)} onChange=${() => toggle(friend.phoneNumber)} /></label>
          </li>`)}
      </ul>
    </section>
  </${Page}>`;
}

/** @param {{guests: string[], onInvite: (number: string) => void}} given */
function Fitting({ guests, onInvite }) {
  const { value, failure } = useRead(() => call("post", "/v1/contacts/circle", { body: { phoneNumbers: guests, limit: 20 } }), [guests.join()]);
  if (failure) return html`<${Failure} text=${failure} />`;
  if (!value) return html`<p class="loading">${texts.working}</p>`;
  const { within1, within2, within3 } = value.reach;
  return html`<section>
      <h2>${texts.circle.candidates}</h2>
      ${value.candidates.length === 0 && html`<p class="note">${texts.circle.noCandidates}</p>`}
      <ul class="list">
        ${value.candidates.map((candidate) => {
          const match = state.matches.find((other) => other.phoneNumber === candidate.phoneNumber);
          const name = candidate.name ?? match?.username ?? candidate.phoneNumber;
          return html`<li key=${candidate.phoneNumber}>
            <div class="row">
              <${Avatar} id=${match?.userId ?? candidate.phoneNumber} name=${name} />
              <span class="row-text"><span class="row-title" dir="auto">${name}</span><span class="row-note">${texts.circle.knows(candidate.guestsKnown, guests.length)}</span></span>
              <button class="button" aria-label=${texts.circle.inviteOf(name)} onClick=${() => onInvite(candidate.phoneNumber)}>${texts.circle.invite}</button>
            </div>
          </li>`;
        })}
      </ul>
    </section>
    <section>
      <h2>${texts.circle.reach}</h2>
      <dl class="figures">
        ${[within1, within2, within3].map((people, steps) => html`<div><dt>${texts.circle.within(steps + 1)}</dt><dd>${people === null ? texts.circle.few : texts.circle.about(people)}</dd></div>`)}
      </dl>
    </section>`;
}
