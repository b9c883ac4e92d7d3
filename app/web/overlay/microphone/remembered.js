/** What this browser remembers of its microphone; small, since every page looks at it. */

import { remember, remembered } from "../../components/memory.js";

const KEY = "livecue.microphone.1";

/**
 * Return what was chosen, `{on, source, device, voice, output}`; `on` is the room it was on in, or null.
 */
export function choices() {
  try {
    return JSON.parse(remembered("localStorage", KEY)) ?? {};
  } catch {
    return {}; // something else stands there
  }
}

/** Remember what was chosen, and what was before. */
export function keepChoices(chosen) {
  remember("localStorage", KEY, JSON.stringify({ ...choices(), ...chosen }));
}

/** Return whether the microphone was on in `room` when the page was left. */
export function wasOn(room) {
  return Boolean(room) && choices().on === room;
}
