import { call } from "../api.js";
import { change, state } from "../store.js";
import { texts } from "../texts.js";
import { Dialog, Failure, Input, Submit, submitted, useAction } from "../ui.js";
import { html, useState } from "../view.js";
import { atClock, isOn } from "../words.js";

const LONGEST = 140;
const HOURS = [2, 4];

/** The next time that a clock shows this. @param {string} clock such as 02:30 */
function next(clock) {
  const [hours, minutes] = clock.split(":").map(Number);
  const at = new Date();
  at.setHours(hours ?? 0, minutes ?? 0, 0, 0);
  if (at.getTime() <= Date.now()) at.setDate(at.getDate() + 1);
  return at;
}

/** @param {number} hours */
const inHours = (hours) => new Date(Date.now() + hours * 3_600_000);

/** @param {Date} at */
const asClock = (at) => `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;

/** Begins my party, or changes it. @param {{onClose: () => void}} given */
export function PartyDialog({ onClose }) {
  const mine = isOn(state.me?.partyStatus) ? state.me?.partyStatus : null;
  const [message, setMessage] = useState(mine?.message ?? "");
  const [choice, setChoice] = useState(mine ? (mine.until ? "at" : "open") : "4");
  const [clock, setClock] = useState(asClock(mine?.until ? new Date(mine.until) : inHours(4)));
  const until = () => (choice === "open" ? null : choice === "at" ? next(clock) : inHours(Number(choice)));
  const { busy, failure, run } = useAction(async () => {
    const body = { partying: true, message: message.trim() || null, until: until()?.toISOString() ?? null };
    const partyStatus = await call("put", "/v1/me/party-status", { body });
    if (state.me) change({ me: { ...state.me, partyStatus } });
    onClose();
  });
  const left = LONGEST - [...message].length;
  const option = (/** @type {string} */ value, /** @type {string} */ label, /** @type {string} */ note) => html`<label class="choice">
    <input type="radio" name="until" value=${value} checked=${choice === value} onChange=${() => setChoice(value)} />
    <span><b>${label}</b><small>${note}</small></span>
  </label>`;
  return html`<${Dialog} title=${mine ? texts.party.editTitle : texts.party.title} onClose=${onClose}>
    <form onSubmit=${submitted(run)}>
      <${Input} label=${texts.party.message} hint=${left < 30 ? texts.party.left(left) : texts.optional} maxlength=${LONGEST} placeholder=${texts.party.placeholder} value=${message} onInput=${setMessage} />
      <fieldset class="choices">
        <legend>${texts.party.until}</legend>
        ${HOURS.map((hours) => option(String(hours), texts.party.hours(hours), texts.out.until(atClock(inHours(hours).getTime()))))}
        ${option("open", texts.party.open, "")}
        ${option("at", texts.party.at, clock && choice === "at" ? texts.out.until(atClock(next(clock).getTime())) : "")}
      </fieldset>
      ${choice === "at" &&
      html`<${Input} label=${texts.party.time} type="time" required value=${clock} onInput=${setClock} />`}
      <p class="note">${texts.party.who[/** @type {Audience} */ (state.me?.privacy.partyStatusVisibleTo ?? "contacts")]}</p>
      <${Failure} text=${failure} />
      <${Submit} main busy=${busy} text=${mine ? texts.save : texts.party.go} />
    </form>
  </${Dialog}>`;
}
