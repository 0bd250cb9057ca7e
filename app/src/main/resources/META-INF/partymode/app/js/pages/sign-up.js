import { call } from "../api.js";
import { enter } from "../session.js";
import { change, state } from "../store.js";
import { texts } from "../texts.js";
import { Failure, Input, likelyRegion, Region, Submit, submitted, useAction } from "../ui.js";
import { vault } from "../vault.js";
import { html, useEffect, useState } from "../view.js";
import { Verify } from "./verify.js";

/** What this device calls itself in the list of devices. */
function device() {
  const { userAgent } = navigator;
  const browser = /Firefox|Edg|OPR|SamsungBrowser|Chrome|Safari/.exec(userAgent)?.[0] ?? "Browser";
  const system = /Android|iPhone|iPad|Windows|Mac OS|CrOS|Linux/.exec(userAgent)?.[0];
  const names = { Edg: "Edge", OPR: "Opera", SamsungBrowser: "Samsung Internet", "Mac OS": "Mac", CrOS: "ChromeOS" };
  const named = (/** @type {string} */ word) => names[/** @type {keyof typeof names} */ (word)] ?? word;
  return system ? `${named(browser)} · ${named(system)}` : named(browser);
}

export function SignUp() {
  const [username, setUsername] = useState("");
  const [region, setRegion] = useState(likelyRegion());
  const [number, setNumber] = useState("");
  const [verification, setVerification] = useState(/** @type {Verification | null} */ (null));
  useEffect(() => {
    document.title = texts.name;
    // A person who comes back from the app that sent a text goes on where it was.
    vault.read("pending").then((pending) => {
      if (!pending || new Date(pending.verification.expiresAt).getTime() < Date.now()) return;
      setUsername(pending.username);
      setRegion(pending.region);
      setNumber(pending.number);
      setVerification(pending.verification);
    });
  }, []);
  const ask = async () => {
    const answer = await call("post", "/v1/sessions", { body: { username, phoneNumber: number, region, device: device() } });
    change({ region });
    if (answer.verification === null) return enter(answer);
    await vault.write("pending", { username, region, number, verification: answer.verification });
    setVerification(answer.verification);
  };
  const { busy, failure, run } = useAction(ask);
  const again = async () => {
    await vault.forget("pending");
    setVerification(null);
  };
  if (verification) {
    return html`<main class="welcome" id="main"><${Verify} verification=${verification} number=${number} resend=${ask} onOther=${again} onProven=${enter} /></main>`;
  }
  return html`<main class="welcome" id="main">
    <img class="mark" src="/app/icon.svg" alt="" width="56" height="56" />
    <h1>${texts.signUp.title}</h1>
    <p class="lead">${texts.signUp.lead}</p>
    ${state.signedOutBecause && html`<p class="failure" role="status">${state.signedOutBecause}</p>`}
    <form onSubmit=${submitted(run)}>
      <${Input} label=${texts.signUp.username} hint=${texts.signUp.usernameHint} value=${username} required autocomplete="nickname" maxlength="200" onInput=${setUsername} />
      <${Region} value=${region} onInput=${setRegion} />
      <${Input} label=${texts.signUp.number} type="tel" value=${number} required autocomplete="tel" onInput=${setNumber} />
      <${Failure} text=${failure} />
      <${Submit} main busy=${busy} text=${texts.signUp.go} />
    </form>
    <p class="note">${texts.signUp.same}</p>
  </main>`;
}
