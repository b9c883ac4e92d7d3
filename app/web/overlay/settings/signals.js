/**
 * Which signal tells the host of a change, as pure functions: by ear and on the skin, for eyes that
 * are on the camera. There are few, they are short, and they keep their distance.
 *
 * @typedef {{id: string, kind: string}} Shown the card in front
 * @typedef {{
 *   before: Shown|null|undefined, after: Shown|null, byHost: boolean, quiet: boolean,
 * }} Change of the card in front; `before` is undefined when the page has shown nothing yet
 */

/** The signals, from the mildest to the most urgent. */
export const SIGNALS = ["card", "correction", "warning", "alert"];

/** Two signals are at least this far apart. */
export const GAP_MS = 1500;

/** Notes in turn: hertz, seconds from the signal's start, seconds until it has died away. */
export const NOTES = {
  card: [[659.3, 0, 0.22], [880, 0.11, 0.32]],
  correction: [[784, 0, 0.2], [587.3, 0.14, 0.24], [784, 0.34, 0.32]],
  warning: [[493.9, 0, 0.3], [493.9, 0.26, 0.42]],
  alert: [[587.3, 0, 0.2], [740, 0.15, 0.2], [880, 0.3, 0.2], [1174.7, 0.45, 0.4]],
};

/** Milliseconds on, off, on …; told apart by their rhythm. */
export const VIBRATIONS = {
  card: [60],
  correction: [80, 70, 80],
  warning: [220],
  alert: [180, 80, 180, 80, 180],
};

/** Return the signal a change deserves, or `null`. */
export function signalOf({ before, after, byHost, quiet }) {
  // What stood there when the page came is not new, and who picked a card is looking at it.
  if (quiet || byHost || before === undefined || after === null || after.id === before?.id) return null;
  return SIGNALS.includes(after.kind) ? after.kind : "card";
}

/**
 * Return in how many milliseconds a signal may sound when one sounded at `last`; `null` for never.
 *
 * A mild one that comes too soon is dropped, as the host's eyes are on the screen already. One about
 * what was said or about trouble waits for its turn.
 */
export function waitOf(signal, last, now) {
  const wait = Math.max(0, last + GAP_MS - now);
  return wait > 0 && signal === "card" ? null : wait;
}
