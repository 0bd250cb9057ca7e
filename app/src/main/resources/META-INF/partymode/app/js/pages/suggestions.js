import { call } from "../api.js";
import { texts } from "../texts.js";
import { Avatar, Empty, Failure, Icon, Page, useRead } from "../ui.js";
import { html } from "../view.js";

export function Suggestions() {
  const { value, failure } = useRead(() => call("get", "/v1/contacts/suggestions", { query: { limit: "50" } }), []);
  return html`<${Page} title=${texts.suggestions.title} back="people">
    <p class="lead">${texts.suggestions.lead}</p>
    <${Failure} text=${failure} />
    ${!value && !failure && html`<p class="loading">${texts.working}</p>`}
    ${value?.suggestions.length === 0 && html`<${Empty} title=${texts.suggestions.none} hint=${texts.suggestions.noneHint} />`}
    <ul class="list">
      ${value?.suggestions.map(
        (person) => html`<li key=${person.userId}>
          <a class="row" href=${`#/suggestions/${person.userId}`}>
            <${Avatar} id=${person.userId} name=${person.username} />
            <span class="row-text"><span class="row-title" dir="auto">${person.username}</span><span class="row-note">${texts.suggestions.shared(person.sharedContacts)}</span></span>
            <${Icon} name="next" />
          </a>
        </li>`,
      )}
    </ul>
  </${Page}>`;
}
