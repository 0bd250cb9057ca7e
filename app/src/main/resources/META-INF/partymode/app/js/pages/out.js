import { call } from "../api.js";
import { change, notify, state } from "../store.js";
import { texts } from "../texts.js";
import { Avatar, Empty, Failure, Icon, nameOf, Page, useAction } from "../ui.js";
import { html, useEffect, useState } from "../view.js";
import { atClock, isOn } from "../words.js";
import { PartyDialog } from "./party.js";

/** Who is out now: the first thing that one sees. */
export function Out() {
  useEveryMinute();
  const out = state.matches
    .filter((match) => isOn(match.partyStatus))
    .sort((one, other) => (other.partyStatus?.since ?? "").localeCompare(one.partyStatus?.since ?? ""));
  return html`<${Page} title=${texts.out.title}>
    <p class="count" data-testid="count">${texts.out.count(out.length)}</p>
    <${Mine} />
    <ul class="list" data-testid="out">
      ${out.map((match) => html`<li key=${match.userId}><${Party} match=${match} /></li>`)}
    </ul>
    ${out.length === 0 && html`<${Nobody} />`}
  </${Page}>`;
}

/** @param {{match: Match}} given */
function Party({ match }) {
  const { message, since, until } = /** @type {PartyStatus} */ (match.partyStatus);
  return html`<a class="row is-party" href=${`#/people/${match.userId}`}>
    <${Avatar} id=${match.userId} name=${nameOf(match)} out />
    <span class="row-text">
      <span class="row-title" dir="auto">${nameOf(match)}</span>
      ${message && html`<span class="row-message" dir="auto">${message}</span>`}
      <span class="row-note">${since && texts.out.since(atClock(since))}${until && ` · ${texts.out.until(atClock(until))}`}</span>
    </span>
    <${Icon} name="next" />
  </a>`;
}

/** My own party, or the way to it. */
function Mine() {
  const [asked, setAsked] = useState(false);
  const status = state.me?.partyStatus;
  const { busy, failure, run } = useAction(async () => {
    await call("delete", "/v1/me/party-status");
    if (state.me) change({ me: { ...state.me, partyStatus: null } });
    notify(texts.out.ended);
  });
  return html`${isOn(status)
      ? html`<section class="mine" aria-label=${texts.out.mine}>
          <p class="mine-title">${texts.out.mine}${status?.until && html`<span> ${texts.out.until(atClock(status.until))}</span>`}</p>
          ${status?.message && html`<p class="mine-message" dir="auto">${status.message}</p>`}
          <div class="buttons">
            <button class="button" onClick=${() => setAsked(true)}>${texts.out.change}</button>
            <button class="button" disabled=${busy} onClick=${() => run()}>${texts.out.end}</button>
          </div>
          <${Failure} text=${failure} />
        </section>`
      : html`<button class="button is-main is-wide is-go" onClick=${() => setAsked(true)}>${texts.out.go}</button>`}
    ${asked && html`<${PartyDialog} onClose=${() => setAsked(false)} />`}`;
}

function Nobody() {
  const { matches, book, asOf } = state;
  if (asOf === null) return html`<p class="loading">${texts.working}</p>`;
  if (matches.length > 0) return html`<${Empty} title=${texts.out.quiet} hint=${texts.out.quietHint} />`;
  const hasContacts = book.length > 0;
  return html`<${Empty}
    title=${hasContacts ? texts.out.noMatches : texts.out.noContacts}
    hint=${hasContacts ? texts.out.noMatchesHint : texts.out.noContactsHint}
  >
    <a class="button is-main" href="#/add">${texts.out.addContacts}</a>
  </${Empty}>`;
}

/** A party that ends by itself is over here too, when its time has come. */
function useEveryMinute() {
  const [, setMinute] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setMinute((minute) => minute + 1), 20_000);
    return () => clearInterval(timer);
  }, []);
}
