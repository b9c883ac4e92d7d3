/** What the browser remembers for the page; it may refuse to, and nothing depends on it. */

/** Return what `localStorage` or `sessionStorage` holds under `key`, or `null`. */
export function remembered(storage, key) {
  try {
    return window[storage].getItem(key);
  } catch {
    return null;
  }
}

/** Keep `value` under `key`, if the browser lets us. */
export function remember(storage, key, value) {
  try {
    window[storage].setItem(key, value);
  } catch {
    // The address still carries what matters.
  }
}

/** Keep nothing under `key` any more. */
export function forget(storage, key) {
  try {
    window[storage].removeItem(key);
  } catch {
    // It was never kept.
  }
}
