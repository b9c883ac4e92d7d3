/** A pairing code, exchanged once for a room and a token. */

const PATIENCE_MS = 15_000;

/**
 * Exchange a code at a server, whose address ends with a slash, for `{room, token}`.
 *
 * What goes wrong is told as `{refusal}`: "unknown_pairing" for a code that is wrong, used or
 * expired, "pairing_failed" when the server did not answer as it should.
 */
export async function claim(server, code) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(new URL("v1/pairings/claim", server), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ code }),
      signal: patience.signal,
      credentials: "omit",
    });
    if (answer.status === 404 || answer.status === 422) return { refusal: "unknown_pairing" };
    const { room, token } = answer.ok ? await answer.json() : {};
    return room && token ? { room, token } : { refusal: "pairing_failed" };
  } catch {
    return { refusal: "pairing_failed" }; // no network, no answer in time, or none of ours
  } finally {
    clearTimeout(timer);
  }
}
