/** What this browser remembers of the settings; it may refuse to, and nothing depends on it. */

// The number is of the form of what is kept: another form gets another key.
const KEY = "livecue.display.1";

/** Return what is remembered, or `null` for nothing, and for a text that is not ours. */
export function recall() {
  try {
    return JSON.parse(localStorage.getItem(KEY));
  } catch {
    return null;
  }
}

/** Remember `kept`, a plain object, if the browser lets us. */
export function remember(kept) {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // The address still carries what matters.
  }
}
