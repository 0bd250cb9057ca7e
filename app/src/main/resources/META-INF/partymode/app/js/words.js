/** Times, numbers and failures in words. */

import { Problem } from "./api.js";
import { texts } from "./texts.js";

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const dayAndClock = new Intl.DateTimeFormat(undefined, { weekday: "short", hour: "2-digit", minute: "2-digit" });
const date = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", year: "numeric" });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });
const HOUR = 3_600_000;

/** The time of day; with the day where it is not within half a day. @param {string | number} time */
export function atClock(time) {
  const at = new Date(time);
  return Math.abs(at.getTime() - Date.now()) < 12 * HOUR ? clock.format(at) : dayAndClock.format(at);
}

/** @param {string | number} time in the past */
export function ago(time) {
  const past = Date.now() - new Date(time).getTime();
  if (past < HOUR) return relative.format(-Math.max(0, Math.floor(past / 60_000)), "minute");
  if (past < 24 * HOUR) return relative.format(-Math.floor(past / HOUR), "hour");
  if (past < 14 * 24 * HOUR) return relative.format(-Math.floor(past / (24 * HOUR)), "day");
  return date.format(new Date(time));
}

/** The country codes of one and two digits; all others have three. */
const COUNTRY_CODE = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(\d+)$/;

/** The country code, and groups of three. @param {string} e164 */
export function spaced(e164) {
  const [, code, rest] = COUNTRY_CODE.exec(e164) ?? [];
  return rest ? `+${code} ${rest.replace(/(\d{3})(?=\d{2})/g, "$1 ")}` : e164;
}

/** @param {unknown} failure */
export function said(failure) {
  if (!(failure instanceof Problem)) throw failure;
  const field = failure.pointers.map((pointer) => texts.fields[/** @type {keyof typeof texts.fields} */ (pointer)]).find(Boolean);
  const known = field ?? texts.problems[/** @type {keyof typeof texts.problems} */ (failure.slug)];
  const text = known ?? texts.unknownProblem(failure.requestId);
  return failure.retryAfter > 0 ? `${text} ${texts.tryAgainIn(failure.retryAfter)}` : text;
}

/** Whether a status is on at this moment: one that has ended by itself is not. @param {PartyStatus | null | undefined} status */
export function isOn(status) {
  return Boolean(status?.partying && (!status.until || new Date(status.until).getTime() > Date.now()));
}
