import { call } from "../api.js";
import { state } from "../store.js";
import { texts } from "../texts.js";
import { Avatar, Empty, Failure, Page, useRead } from "../ui.js";
import { html } from "../view.js";
import { spaced } from "../words.js";

/** Who of my contacts can introduce me to a suggested person. @param {{id: string}} given */
export function Introduction({ id }) {
  const { value, failure } = useRead(
    () =>
      Promise.all([
        call("get", "/v1/contacts/suggestions", { query: { limit: "100" } }),
        call("get", "/v1/contacts/suggestions/{userId}/introductions", { path: { userId: id } }).catch((problem) => {
          if (problem.status !== 404) throw problem;
        }),
      ]),
    [id],
  );
  const [list, introductions] = value ?? [];
  if (list && !introductions) {
    return html`<${Page} title=${texts.suggestions.title} back="suggestions"><${Empty} title=${texts.suggestions.gone} hint=${texts.suggestions.goneHint} /></${Page}>`;
  }
  const name = list?.suggestions.find((person) => person.userId === id)?.username;
  return html`<${Page} title=${name ?? texts.suggestions.introduce} back="suggestions">
    <${Failure} text=${failure} />
    ${!value && !failure && html`<p class="loading">${texts.working}</p>`}
    ${introductions &&
    html`<section class="profile"><${Avatar} id=${id} name=${name ?? "?"} large /><p class="note">${texts.suggestions.degree(introductions.degree)}</p></section>
      <section>
        <h2>${texts.suggestions.introduce}</h2>
        ${introductions.introducers.length === 0 && html`<p class="note">${texts.suggestions.noIntroducers}</p>`}
        <ul class="list">
          ${introductions.introducers.map((introducer) => {
            const match = state.matches.find((other) => other.phoneNumber === introducer.phoneNumber);
            const called = introducer.name ?? match?.username ?? spaced(introducer.phoneNumber);
            return html`<li key=${introducer.phoneNumber}>
              <div class="row">
                <${Avatar} id=${match?.userId ?? introducer.phoneNumber} name=${called} />
                <span class="row-text"><span class="row-title" dir="auto">${called}</span><span class="row-note">${spaced(introducer.phoneNumber)}</span></span>
                <a class="button" href=${`sms:${introducer.phoneNumber}`} aria-label=${texts.suggestions.askOf(called)}>${texts.suggestions.ask}</a>
              </div>
            </li>`;
          })}
        </ul>
      </section>`}
  </${Page}>`;
}
