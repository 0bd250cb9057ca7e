/** Where the app begins: what is shown for which address, and the frame around it. */

import { Add } from "./pages/add.js";
import { BlockedNumbers } from "./pages/blocks.js";
import { Circle } from "./pages/circle.js";
import { Data } from "./pages/data.js";
import { Devices } from "./pages/devices.js";
import { Introduction } from "./pages/introduction.js";
import { Me } from "./pages/me.js";
import { Notifications } from "./pages/notifications.js";
import { NumberHelp } from "./pages/number-help.js";
import { Out } from "./pages/out.js";
import { People } from "./pages/people.js";
import { Person } from "./pages/person.js";
import { PhoneNumber } from "./pages/number.js";
import { PrivacySettings } from "./pages/privacy.js";
import { SignUp } from "./pages/sign-up.js";
import { Suggestions } from "./pages/suggestions.js";
import { begin } from "./session.js";
import { onChange, state } from "./store.js";
import { texts } from "./texts.js";
import { Empty, Icon, Notice, Page } from "./ui.js";
import { html, render } from "./view.js";
import { atClock } from "./words.js";

/** @type {Record<string, any>} */
const PAGES = {
  "/": Out,
  "/people": People,
  "/suggestions": Suggestions,
  "/circle": Circle,
  "/add": Add,
  "/me": Me,
  "/me/number": PhoneNumber,
  "/me/privacy": PrivacySettings,
  "/me/blocks": BlockedNumbers,
  "/me/devices": Devices,
  "/me/notifications": Notifications,
  "/me/help": NumberHelp,
  "/me/data": Data,
};

/** @type {Record<string, any>} */
const PAGES_OF_ONE = { people: Person, suggestions: Introduction };

/** @type {{path: string, title: string, icon: string}[]} */
const NAVIGATION = [
  { path: "/", title: texts.navigation.out, icon: "out" },
  { path: "/people", title: texts.navigation.people, icon: "people" },
  { path: "/circle", title: texts.navigation.circle, icon: "circle" },
  { path: "/me", title: texts.navigation.me, icon: "me" },
];

const path = () => location.hash.slice(1) || "/";

function currentPage() {
  const page = PAGES[path()];
  if (page) return html`<${page} />`;
  const [, section = "", id] = /^\/(\w+)\/([\w-]+)$/.exec(path()) ?? [];
  const one = PAGES_OF_ONE[section];
  return one ? html`<${one} key=${id} id=${id} />` : html`<${Page} title=${texts.name} back=""><${Empty} title=${texts.notFound} /></${Page}>`;
}

function Navigation() {
  const section = path() === "/" ? "/" : NAVIGATION.find(({ path: start }) => start !== "/" && path().startsWith(start))?.path ?? "/people";
  return html`<nav class="navigation" aria-label=${texts.navigation.label}>
    <a class="brand" href="#/"><img src="/app/icon.svg" alt="" width="28" height="28" /><b>${texts.name}</b></a>
    ${NAVIGATION.map(({ path: to, title, icon }) => html`<a class="tab" href=${`#${to}`} aria-current=${to === section ? "page" : undefined}><${Icon} name=${icon} /><span>${title}</span></a>`)}
  </nav>`;
}

/** Says whether what is shown is true at this moment. Its place is there in any case, so that nothing jumps. */
function Link() {
  const { link, asOf } = state;
  const stale = (link === "offline" || link === "lost") && asOf !== null;
  const text = stale ? `${texts.link[link]} ${texts.link.asOf(atClock(asOf))}` : texts.link[link];
  return html`<p class=${`link-state is-${link}`} role="status" data-testid="link"><span class="dot" aria-hidden="true"></span>${text}</p>`;
}

function App() {
  if (state.phase === "starting") return html`<div class="starting"></div>`;
  if (state.phase === "signed-out") return html`<${SignUp} />`;
  return html`<div class="frame"><${Navigation} /><div class="content"><${Link} />${currentPage()}</div><${Notice} /></div>`;
}

const root = /** @type {HTMLElement} */ (document.getElementById("app"));
const draw = () => render(html`<${App} />`, root);

onChange(draw);
addEventListener("hashchange", draw);
draw();
begin();

// The only address that may become a script's: a page that were talked into another one would get none.
const scripts = globalThis.trustedTypes?.createPolicy("party-mode", { createScriptURL: () => "/app/service-worker.js" });
navigator.serviceWorker?.register(/** @type {string} */ (scripts?.createScriptURL("") ?? "/app/service-worker.js"), { scope: "/", type: "module" }).catch(() => {});
