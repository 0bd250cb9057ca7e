import { call, Problem } from "../api.js";
import { notify } from "../store.js";
import { texts } from "../texts.js";
import { Failure, Input, Page, Submit, submitted, useAction, useRead } from "../ui.js";
import { html, useState } from "../view.js";

/** Without one a text proves nothing, and the server does not say so. */
const ONE_TIME_TEXT = /[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}/i;

/** For the method `peer-message`. An app on a phone would read the text itself. */
export function NumberHelp() {
  const { value, failure, reload } = useRead(() => call("get", "/v1/me/peer-verification"), []);
  const change = useAction(async (/** @type {boolean} */ enabled) => {
    await call("put", "/v1/me/peer-verification", { body: { enabled } });
    reload();
    notify(texts.saved);
  });
  return html`<${Page} title=${texts.help.title} back="me">
    <p class="lead">${texts.help.lead}</p>
    <${Failure} text=${failure ?? change.failure} />
    <label class="check"><input type="checkbox" role="switch" checked=${value?.enabled === true} disabled=${value === null || change.busy} onChange=${(/** @type {any} */ event) => change.run(event.target.checked)} /><span>${texts.help.on}</span></label>
    <p class="note">${texts.help.hint}</p>
    <${Report} />
  </${Page}>`;
}

function Report() {
  const [sender, setSender] = useState("");
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState(/** @type {string | null} */ (null));
  const { busy, failure, run } = useAction(async () => {
    const found = ONE_TIME_TEXT.test(text);
    setWrong(found ? null : texts.help.noCode);
    if (!found) return;
    try {
      await call("post", "/v1/verifications/peer-reports", { body: { sender, text } });
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 404) throw new Problem(404, { type: "/problems/peer-texts-off" }, 0);
      throw problem;
    }
    notify(texts.help.done);
    setSender("");
    setText("");
  });
  return html`<section class="card">
    <h2>${texts.help.report}</h2>
    <p class="note">${texts.help.reportHint}</p>
    <form onSubmit=${submitted(run)}>
      <${Input} label=${texts.help.sender} type="tel" required value=${sender} onInput=${setSender} />
      <${Input} label=${texts.help.text} error=${wrong} required maxlength="2000" value=${text} onInput=${setText} />
      <${Failure} text=${failure} />
      <${Submit} busy=${busy} text=${texts.help.go} />
    </form>
  </section>`;
}
