import { call } from "../api.js";
import { notify } from "../store.js";
import { texts } from "../texts.js";
import { Failure, Page, useAction, useRead } from "../ui.js";
import { html } from "../view.js";
import { ago } from "../words.js";

export function Devices() {
  const { value, failure, reload } = useRead(() => call("get", "/v1/sessions"), []);
  const ending = useAction(async (/** @type {string | null} */ id) => {
    if (id === null) await call("delete", "/v1/sessions", { query: { scope: "others" } });
    else await call("delete", "/v1/sessions/{id}", { path: { id } });
    notify(texts.devices.ended);
    reload();
  });
  const sessions = [...(value?.sessions ?? [])].sort((one, other) => Number(other.current) - Number(one.current) || other.lastSeenAt.localeCompare(one.lastSeenAt));
  return html`<${Page} title=${texts.devices.title} back="me">
    <p class="lead">${texts.devices.lead}</p>
    <${Failure} text=${failure ?? ending.failure} />
    ${!value && !failure && html`<p class="loading">${texts.working}</p>`}
    <ul class="list">
      ${sessions.map((session) => {
        const device = session.device ?? texts.devices.unnamed;
        return html`<li key=${session.id}>
          <div class="row">
            <span class="row-text"><span class="row-title">${device}</span><span class="row-note">${session.current ? texts.devices.current : texts.devices.seen(ago(session.lastSeenAt))}</span></span>
            ${!session.current && html`<button class="button" aria-label=${texts.devices.endOf(device)} disabled=${ending.busy} onClick=${() => ending.run(session.id)}>${texts.devices.end}</button>`}
          </div>
        </li>`;
      })}
    </ul>
    ${sessions.length > 1 && html`<button class="button is-wide" disabled=${ending.busy} onClick=${() => ending.run(null)}>${texts.devices.endOthers}</button>`}
  </${Page}>`;
}
