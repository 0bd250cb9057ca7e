import { call } from "../api.js";
import { change, notify, state } from "../store.js";
import { texts } from "../texts.js";
import { Failure, Page, useAction } from "../ui.js";
import { html } from "../view.js";

/** @type {Audience[]} */
const AUDIENCES = ["everyone", "contacts", "nobody"];

export function PrivacySettings() {
  const privacy = state.me?.privacy;
  const { failure, run } = useAction(async (/** @type {Partial<Privacy>} */ changed) => {
    const saved = await call("put", "/v1/me/privacy", { body: changed });
    if (state.me) change({ me: { ...state.me, privacy: saved } });
    notify(texts.saved);
  });
  const group = (/** @type {keyof Privacy} */ setting, /** @type {Record<Audience, string>} */ labels, /** @type {string} */ hint) => html`<fieldset class="choices is-column">
    <legend>${texts.privacy[setting]}</legend>
    ${hint && html`<p class="note">${hint}</p>`}
    ${AUDIENCES.map((audience) => html`<label class="choice">
      <input type="radio" name=${setting} value=${audience} checked=${privacy?.[setting] === audience} onChange=${() => run({ [setting]: audience })} />
      <span><b>${labels[audience]}</b></span>
    </label>`)}
  </fieldset>`;
  return html`<${Page} title=${texts.privacy.title} back="me">
    <${Failure} text=${failure} />
    ${group("partyStatusVisibleTo", texts.privacy.audiences, "")}
    ${group("introductions", texts.privacy.introductionsFor, texts.privacy.introductionsHint)}
    ${group("discoverableBy", texts.privacy.audiences, texts.privacy.discoverableHint)}
  </${Page}>`;
}
