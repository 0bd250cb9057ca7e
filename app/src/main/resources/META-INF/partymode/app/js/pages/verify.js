import { call, Problem } from "../api.js";
import { texts } from "../texts.js";
import { Failure, Input, Submit, submitted, useAction } from "../ui.js";
import { html, useEffect, useState } from "../view.js";
import { said } from "../words.js";

const POLL = 3000;

/**
 * The step by which a person proves a number, for each method.
 *
 * @param {{verification: Verification, number: string, resend: () => Promise<unknown>, onOther: () => void, onProven: (answer: SignUp) => Promise<void>}} step
 */
export function Verify({ verification, number, resend, onOther, onProven }) {
  return html`<div class="verify">
    <h1>${texts.verify.title}</h1>
    ${verification.method === "code"
      ? html`<${Code} verification=${verification} number=${number} resend=${resend} onProven=${onProven} />`
      : html`<${Texts} verification=${verification} onProven=${onProven} />`}
    <button type="button" class="link" onClick=${onOther}>${texts.verify.otherNumber}</button>
  </div>`;
}

/** @param {string} id @param {string} [code] */
const prove = (id, code) => call("post", "/v1/verifications/{id}/session", { path: { id }, body: code ? { code } : {} });

/** @param {any} given */
function Code({ verification, number, resend, onProven }) {
  const [code, setCode] = useState("");
  const [wrong, setWrong] = useState(/** @type {string | null} */ (null));
  const { instructions } = /** @type {CodeVerification} */ (verification);
  const length = Number(instructions.length);
  const confirm = useAction(async (/** @type {string} */ given) => {
    setWrong(null);
    try {
      await onProven(await prove(verification.id, given));
    } catch (failure) {
      if (!(failure instanceof Problem) || failure.slug !== "wrong-code") throw failure;
      setWrong(texts.verify.wrongCode(failure.attemptsLeft));
      setCode("");
    }
  });
  const [sent, setSent] = useState(false);
  const another = useAction(async () => {
    setSent(false);
    await resend();
    setWrong(null);
    setSent(true);
  });
  const type = (/** @type {string} */ value) => {
    const digits = value.replace(/\D/g, "").slice(0, length);
    setCode(digits);
    if (digits.length === length) confirm.run(digits);
  };
  return html`<p class="lead">${texts.verify.codeSent(number, instructions.channel ?? "sms")}</p>
    <form onSubmit=${submitted(() => confirm.run(code))}>
      <${Input} label=${texts.verify.code} hint=${sent ? texts.verify.sentAgain : undefined} error=${wrong} class="code" value=${code} required inputmode="numeric" autocomplete="one-time-code" onInput=${type} />
      <${Failure} text=${confirm.failure ?? another.failure} />
      <${Submit} main busy=${confirm.busy} text=${texts.verify.go} />
      <button type="button" class="button is-wide" disabled=${another.busy} onClick=${() => another.run()}>${texts.verify.again}</button>
    </form>`;
}

/** Texts that the person sends: one to us, or one to each of two people. @param {any} given */
function Texts({ verification, onProven }) {
  const [failure, setFailure] = useState(/** @type {string | null} */ (null));
  useEffect(() => {
    let timer = 0;
    let over = false;
    const look = async () => {
      try {
        await onProven(await prove(verification.id));
        return;
      } catch (problem) {
        if (over) return;
        if (!(problem instanceof Problem)) throw problem;
        const goesOn = problem.slug === "verification-pending" || problem.status === 0 || problem.status === 429 || problem.status === 503;
        if (!goesOn) return setFailure(said(problem));
        timer = setTimeout(look, Math.max(POLL, problem.retryAfter * 1000));
      }
    };
    timer = setTimeout(look, POLL);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [verification.id]);
  const peers = verification.method === "peer-message";
  /** @type {MessageInstructions[]} */
  const messages = peers ? verification.instructions.messages : [verification.instructions];
  return html`<p class="lead">${peers ? texts.verify.peer : texts.verify.inbound}</p>
    ${messages.map((message) => html`<${Message} key=${message.number} message=${message} />`)}
    <p class="note">${texts.verify.ownOnly}</p>
    <${Failure} text=${failure} />
    ${!failure && html`<p class="waiting" role="status"><span class="pulse" aria-hidden="true"></span>${texts.verify.waiting}</p>`}`;
}

/** @param {{message: MessageInstructions}} given */
function Message({ message }) {
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(message.text).then(() => setCopied(true), () => {});
  return html`<section class="card">
    <dl class="pairs"><dt>${texts.verify.to}</dt><dd>${message.number}</dd><dt>${texts.verify.text}</dt><dd><code>${message.text}</code></dd></dl>
    <div class="buttons">
      ${message.sms && html`<a class="button is-main" href=${message.sms}>${texts.verify.sms}</a>`}
      ${message.whatsapp && html`<a class="button" href=${message.whatsapp} rel="noreferrer">${texts.verify.whatsapp}</a>`}
      <button type="button" class="button" onClick=${copy}>${copied ? texts.verify.copied : texts.verify.copy}</button>
    </div>
  </section>`;
}
