/** Times and spans as the page words them. */

const MINUTE_MS = 60_000;

/** Return a moment of today as its time, any other with its date; both on this device's clock. */
export function moment(wallMs, locale) {
  if (!Number.isFinite(wallMs)) return "–";
  const date = new Date(wallMs);
  const sameDay = date.toDateString() === new Date().toDateString();
  const time = { hour: "2-digit", minute: "2-digit", hour12: false };
  const day = { month: "short", day: "numeric" };
  return new Intl.DateTimeFormat(locale, sameDay ? time : { ...day, ...time }).format(date);
}

/** Return `[hours, minutes]` of a span, never below zero. */
export function span(ms) {
  const minutes = Math.max(0, Math.floor(ms / MINUTE_MS));
  return [Math.floor(minutes / 60), minutes % 60];
}

/** Return a countdown as `4:07`. */
export function countdown(ms) {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
