import { call } from "../api.js";
import { logOut } from "../session.js";
import { change, notify, state } from "../store.js";
import { texts } from "../texts.js";
import { Avatar, Failure, Icon, Input, Page, submitted, useAction } from "../ui.js";
import { html, useEffect, useState } from "../view.js";
import { isOn, spaced } from "../words.js";

/** @type {("privacy" | "blocks" | "devices" | "notifications" | "help" | "data")[]} */
const PAGES = ["privacy", "blocks", "devices", "notifications", "help", "data"];

export function Me() {
  const me = state.me;
  const [username, setUsername] = useState(me?.username ?? "");
  useEffect(() => setUsername(me?.username ?? ""), [me?.username]);
  const renaming = useAction(async () => {
    change({ me: await call("patch", "/v1/me", { body: { username } }) });
    notify(texts.saved);
  });
  const leaving = useAction(logOut);
  if (!me) return html`<${Page} title=${texts.me.title}><p class="loading">${texts.working}</p></${Page}>`;
  const changed = username.trim() !== me.username && username.trim() !== "";
  return html`<${Page} title=${texts.me.title}>
    <section class="profile"><${Avatar} id=${me.id} name=${me.username} out=${isOn(me.partyStatus)} large /></section>
    <form class="inline-form" onSubmit=${submitted(renaming.run)}>
      <${Input} label=${texts.me.username} required maxlength="200" autocomplete="nickname" value=${username} onInput=${setUsername} />
      <button class="button" disabled=${!changed || renaming.busy}>${texts.save}</button>
    </form>
    <${Failure} text=${renaming.failure} />
    <ul class="list is-menu">
      <${Entry} href="#/me/number" title=${texts.me.number} note=${`${spaced(me.phoneNumber)} · ${me.verified ? texts.me.verified : texts.me.unverified}`} />
      ${PAGES.map((page) => html`<${Entry} href=${`#/me/${page}`} title=${texts.me[page]} />`)}
    </ul>
    <${Failure} text=${leaving.failure} />
    <button class="button is-wide" disabled=${leaving.busy} onClick=${() => leaving.run()}>${texts.me.signOut}</button>
  </${Page}>`;
}

/** @param {{href: string, title: string, note?: string}} entry */
function Entry({ href, title, note }) {
  return html`<li><a class="row" href=${href}><span class="row-text"><span class="row-title">${title}</span>${note && html`<span class="row-note">${note}</span>`}</span><${Icon} name="next" /></a></li>`;
}
