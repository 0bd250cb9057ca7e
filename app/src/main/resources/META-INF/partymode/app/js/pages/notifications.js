import { Problem } from "../api.js";
import { pushState, switchOff, switchOn } from "../push.js";
import { texts } from "../texts.js";
import { Failure, Page, useAction, useRead } from "../ui.js";
import { html } from "../view.js";

export function Notifications() {
  const { value, failure, reload } = useRead(pushState, []);
  const change = useAction(async () => {
    try {
      await (value === "on" ? switchOff() : switchOn());
    } catch (problem) {
      // The browser's own push service refuses by an exception of its own.
      if (problem instanceof DOMException) throw new Problem(0, { type: "/problems/push-refused" }, 0);
      throw problem;
    }
    reload();
  });
  const hint = value === "unsupported" || value === "unavailable" || value === "denied" ? texts.notifications[value] : null;
  return html`<${Page} title=${texts.notifications.title} back="me">
    <p class="lead">${texts.notifications.lead}</p>
    <${Failure} text=${failure ?? change.failure} />
    ${hint
      ? html`<p class="note is-box">${hint}</p>`
      : html`<label class="check"><input type="checkbox" role="switch" checked=${value === "on"} disabled=${value === null || change.busy} onChange=${() => change.run()} /><span>${texts.notifications.on}</span></label>`}
  </${Page}>`;
}
