import { call } from "../api.js";
import { restart } from "../feed.js";
import { state } from "../store.js";
import { texts } from "../texts.js";
import { Failure, Input, Page, submitted, useAction, useRead } from "../ui.js";
import { html, useState } from "../view.js";
import { spaced } from "../words.js";

const E164 = /^\+[1-9]\d{6,14}$/;

export function BlockedNumbers() {
  const { value, failure, reload } = useRead(() => call("get", "/v1/me/blocks"), []);
  const [number, setNumber] = useState("");
  const [invalid, setInvalid] = useState(false);
  const adding = useAction(async () => {
    const phoneNumber = number.replace(/[^\d+]/g, "");
    setInvalid(!E164.test(phoneNumber));
    if (!E164.test(phoneNumber)) return;
    await call("put", "/v1/me/blocks/{phoneNumber}", { path: { phoneNumber } });
    restart();
    setNumber("");
    reload();
  });
  const lifting = useAction(async (/** @type {string} */ phoneNumber) => {
    await call("delete", "/v1/me/blocks/{phoneNumber}", { path: { phoneNumber } });
    restart();
    reload();
  });
  const named = (/** @type {string} */ blocked) => state.book.find((contact) => contact.phoneNumber === blocked)?.name;
  return html`<${Page} title=${texts.blocks.title} back="me">
    <p class="lead">${texts.blocks.lead}</p>
    <${Failure} text=${failure ?? lifting.failure ?? adding.failure} />
    ${value?.blocks.length === 0 && html`<p class="note is-box">${texts.blocks.none}</p>`}
    <ul class="list">
      ${value?.blocks.map((blocked) => html`<li key=${blocked}>
        <div class="row">
          <span class="row-text"><span class="row-title" dir="auto">${named(blocked) ?? spaced(blocked)}</span>${named(blocked) && html`<span class="row-note">${spaced(blocked)}</span>`}</span>
          <button class="button" aria-label=${texts.blocks.unblockOf(named(blocked) ?? spaced(blocked))} disabled=${lifting.busy} onClick=${() => lifting.run(blocked)}>${texts.blocks.unblock}</button>
        </div>
      </li>`)}
    </ul>
    <form class="inline-form" onSubmit=${submitted(adding.run)}>
      <${Input} label=${texts.blocks.number} hint=${texts.blocks.hint} error=${invalid ? texts.blocks.invalid : null} type="tel" required value=${number} onInput=${setNumber} />
      <button class="button" disabled=${adding.busy}>${texts.blocks.block}</button>
    </form>
  </${Page}>`;
}
