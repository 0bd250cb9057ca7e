import { call } from "../api.js";
import { end } from "../session.js";
import { texts } from "../texts.js";
import { Confirm, Failure, Page, useAction } from "../ui.js";
import { html, useState } from "../view.js";

export function Data() {
  const [asked, setAsked] = useState(false);
  const exporting = useAction(async () => {
    const [user, contacts] = await Promise.all([call("get", "/v1/me/export"), call("get", "/v1/contacts/export")]);
    const file = new Blob([JSON.stringify({ user, contacts }, null, 2)], { type: "application/json" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = "party-mode.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  });
  const remove = async () => {
    await call("delete", "/v1/me");
    await end(texts.signUp.deleted);
  };
  return html`<${Page} title=${texts.data.title} back="me">
    <section class="card">
      <h2>${texts.data.exportTitle}</h2>
      <p class="note">${texts.data.exportHint}</p>
      <${Failure} text=${exporting.failure} />
      <button class="button is-wide" disabled=${exporting.busy} onClick=${() => exporting.run()}>${exporting.busy ? texts.working : texts.data.export}</button>
    </section>
    <section class="card">
      <h2>${texts.data.deleteTitle}</h2>
      <p class="note">${texts.data.deleteHint}</p>
      <button class="button is-wide is-quiet-danger" onClick=${() => setAsked(true)}>${texts.data.delete}</button>
    </section>
    ${asked && html`<${Confirm} title=${texts.data.confirmTitle} hint=${texts.data.deleteHint} confirm=${texts.data.confirm} act=${remove} onClose=${() => setAsked(false)} />`}
  </${Page}>`;
}
