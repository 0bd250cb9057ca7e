import { call } from "../api.js";
import { restart } from "../feed.js";
import { enter } from "../session.js";
import { change, notify } from "../store.js";
import { texts } from "../texts.js";
import { Failure, Input, likelyRegion, Page, Region, Submit, submitted, useAction } from "../ui.js";
import { html, useState } from "../view.js";
import { Verify } from "./verify.js";

export function PhoneNumber() {
  const [region, setRegion] = useState(likelyRegion());
  const [number, setNumber] = useState("");
  const [verification, setVerification] = useState(/** @type {Verification | null} */ (null));
  const done = () => {
    location.hash = "/me";
    notify(texts.number.done);
  };
  const ask = async () => {
    const answer = await call("post", "/v1/me/phone-number", { body: { phoneNumber: number, region } });
    if (answer.verification) return setVerification(answer.verification);
    change({ me: answer.user });
    restart();
    done();
  };
  const proven = async (/** @type {SignUp} */ answer) => {
    await enter(answer);
    done();
  };
  const { busy, failure, run } = useAction(ask);
  if (verification) {
    return html`<main class="page" id="main"><${Verify} verification=${verification} number=${number} resend=${ask} onOther=${() => setVerification(null)} onProven=${proven} /></main>`;
  }
  return html`<${Page} title=${texts.number.title} back="me">
    <p class="lead">${texts.number.lead}</p>
    <form onSubmit=${submitted(run)}>
      <${Region} value=${region} onInput=${setRegion} />
      <${Input} label=${texts.number.number} type="tel" required autocomplete="tel" value=${number} onInput=${setNumber} />
      <${Failure} text=${failure} />
      <${Submit} main busy=${busy} text=${texts.number.go} />
    </form>
  </${Page}>`;
}
