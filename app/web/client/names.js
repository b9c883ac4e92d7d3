/** Names that no two clients or events share. */

/** Return 24 random hexadecimal digits. */
export function randomName() {
  // `crypto.randomUUID` is missing on plain HTTP, which is how a studio's own network is reached.
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
