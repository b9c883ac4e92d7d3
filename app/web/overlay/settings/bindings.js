/**
 * What each key asks for, as pure functions: keyboards, presenter's clickers, foot pedals, button
 * boxes. All of them are keyboards to a browser, so one table serves them all at once: the arrows
 * look through the cards as on any keyboard, the page keys of a clicker deal with the one in front.
 *
 * @typedef {{key: string, how: "press"|"hold", what: string}} Learned a key the host taught
 */

/** A key held this long asks for something else than one that is pressed. */
export const HOLD_MS = 600;

/** What a key can be taught to ask for. */
export const TEACHABLE = [
  ...["used", "dismissed", "pinned", "reworded", "shorter", "warmer", "livelier"],
  ...["good", "bad", "facts", "quiet", "next", "previous"],
];

/** The keys by device: what they ask for, how they are pressed, their names. */
export const GROUPS = {
  keyboard: [
    ["used", "press", ["Enter", "u"]],
    ["dismissed", "press", ["d", "Escape", "Delete"]],
    ["pinned", "press", ["p"]],
    ["reworded", "press", ["w"]],
    ["good", "press", ["+", "="]],
    ["bad", "press", ["-"]],
    ["facts", "press", ["f"]],
    ["previous", "press", ["ArrowUp", "ArrowLeft"]],
    ["next", "press", ["ArrowDown", "ArrowRight"]],
    ["place", "press", ["1", "2", "3", "4", "5", "6", "7", "8", "9"]],
    ["quiet", "press", ["q"]],
    ["settings", "press", ["s"]],
    ["shortcuts", "press", ["?"]],
  ],
  // Right is "done, the next one", left is "not this one": a host on air needs no third button.
  clicker: [
    ["used", "press", ["PageDown"]],
    ["dismissed", "press", ["PageUp"]],
    ["pinned", "hold", ["PageDown"]],
    ["reworded", "hold", ["PageUp"]],
    ["pinned", "press", ["F5"]],
    ["quiet", "press", [".", "b"]],
  ],
  // One pedal must do for both: a tap is "done", holding it down is "not this one".
  pedal: [
    ["used", "press", ["Space", "MediaPlayPause", "MediaTrackNext", "F13"]],
    ["dismissed", "hold", ["Space", "MediaPlayPause"]],
    ["dismissed", "press", ["MediaTrackPrevious", "F14"]],
    ["pinned", "press", ["F15"]],
    ["reworded", "press", ["F16"]],
    ["facts", "press", ["F17"]],
    ["quiet", "press", ["F18"]],
    ["next", "press", ["F19"]],
    ["previous", "press", ["F20"]],
  ],
};

const USUAL = usual();
const LEARNED_AT_MOST = 40;
const NAME_AT_MOST = 24; // characters; the longest in use, such as `MediaTrackPrevious`, has 18
// Keys that move the focus, that are pressed together with others, or that end the teaching.
const UNTEACHABLE = new Set(["Tab", "Escape", "?", "Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock", "Fn", "Dead"]);
const FULL_WIDTH = { "？": "?", "。": ".", " ": "Space", "　": "Space" };

/** Return the key's name; an input method for Chinese may hide it, its place does not. */
export function keyOf({ key, code = "", shiftKey = false }) {
  if (key === "Process" || key === "Unidentified") return keyAt(code, shiftKey);
  const name = FULL_WIDTH[key] ?? key;
  return name.length === 1 ? name.toLowerCase() : name;
}

/** Return what a key asks for: `{press, hold}`, either may be missing; `null` for nothing. */
export function bindingOf(key, learned = []) {
  const taught = learned.filter((each) => each.key === key).map(({ how, what }) => [how, what]);
  const binding = { ...USUAL.get(key), ...Object.fromEntries(taught) };
  return binding.press || binding.hold ? binding : null;
}

/** Return whether a key can be taught; keys with Ctrl, Alt or ⌘ belong to the browser. */
export function isTeachable({ key, code, shiftKey, ctrlKey, altKey, metaKey }) {
  const name = keyOf({ key, code, shiftKey });
  return !ctrlKey && !altKey && !metaKey && !UNTEACHABLE.has(name) && isName(name);
}

/** Return the taught keys with one more; a key asks for one thing, so it forgets what it asked. */
export function withLearned(learned, one) {
  return [...withoutLearned(learned, one), one];
}

/** Return the taught keys without one. */
export function withoutLearned(learned, { key, how }) {
  return learned.filter((each) => each.key !== key || each.how !== how);
}

/** Return those of what was remembered that are taught keys; anything else is dropped. */
export function cleanLearned(found) {
  if (!Array.isArray(found)) return [];
  const sound = found.filter(
    (each) =>
      isName(each?.key) &&
      !UNTEACHABLE.has(each.key) &&
      ["press", "hold"].includes(each.how) &&
      TEACHABLE.includes(each.what),
  );
  return sound.slice(-LEARNED_AT_MOST).map(({ key, how, what }) => ({ key, how, what }));
}

function isName(key) {
  return typeof key === "string" && key !== "" && key.length <= NAME_AT_MOST;
}

function keyAt(code, shiftKey) {
  if (code === "Slash") return shiftKey ? "?" : "/";
  if (code === "Period") return ".";
  return code.replace(/^(Key|Digit|Numpad(?=\d))/, "").replace(/^[A-Z]$/, (letter) => letter.toLowerCase());
}

function usual() {
  const found = new Map();
  for (const [what, how, keys] of Object.values(GROUPS).flat()) {
    for (const key of keys) found.set(key, { ...found.get(key), [how]: what });
  }
  return found;
}
