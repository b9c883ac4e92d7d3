/** Where the page's tones go: the usual output, or one that the host chose, such as an earphone. */

import { choices, keepChoices } from "./remembered.js";

/** Whether this browser lets a page choose. */
export function canChooseOutput() {
  return typeof window.AudioContext?.prototype.setSinkId === "function";
}

/** Return the outputs that may be named: `[{id, label}]`; before a permission there are none. */
export async function outputs() {
  const devices = (await navigator.mediaDevices?.enumerateDevices?.()) ?? [];
  return devices
    .filter(({ kind, deviceId, label }) => kind === "audiooutput" && deviceId !== "default" && label)
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/** Return the chosen output, `""` for the usual one. */
export function chosenOutput() {
  const { output } = choices();
  return typeof output === "string" ? output : "";
}

/** Remember an output. */
export function chooseOutput(output) {
  keepChoices({ output });
}

/**
 * Send what `context` plays to the chosen output; returns whether that was possible.
 *
 * When the earphone is gone, nothing is played rather than into the studio: the context is suspended.
 */
export async function followOutput(context) {
  if (!canChooseOutput()) return true;
  const wanted = chosenOutput();
  if ((context.sinkId || "") === wanted) return true;
  try {
    await context.setSinkId(wanted);
    return true;
  } catch {
    await context.suspend();
    return false;
  }
}
