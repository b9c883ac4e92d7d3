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

/** Return 24 random hexadecimal digits. */
export function randomName() {
  // `crypto.randomUUID` is missing on plain HTTP, which is how a studio's own network is reached.
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
