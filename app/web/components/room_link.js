/** The link a page was opened with: room and token, or a pairing code, in the address's fragment. */

import { remember, remembered } from "./memory.js";

const PAIRING_KEY = "livecue.pairing";

/** A page's link: what its fragment says, and what the browser remembers of earlier ones. */
export class RoomLink {
  /** The fragment as it is now; display settings are written there as well. */
  get values() {
    return new URLSearchParams(location.hash.slice(1));
  }

  /** Return what the link says under `name`, or `null`. */
  get(name) {
    return this.values.get(name) || null;
  }

  /**
   * Return the room and its token, or the pairing code they are to be had for:
   * `{room, token, pair}`, each `null` where there is none.
   *
   * A code works once: a page opened with it again, or a bookmark of it, gets what it brought then.
   */
  access() {
    const [room, token, pair] = ["room", "token", "pair"].map((name) => this.get(name));
    if (room || token) return { room, token, pair: null };
    const known = pairing();
    if (known !== null && (pair === null || pair === known.pair)) {
      return { room: known.room, token: known.token, pair: null };
    }
    return { room, token, pair };
  }

  /** Put what a pairing code brought in its place, so that a page that is reloaded stays in. */
  keepPairing({ room, token }) {
    remember("localStorage", PAIRING_KEY, JSON.stringify({ room, token, pair: this.get("pair") }));
    this.set({ pair: null, room, token });
  }

  /** Call `changed()` whenever the link is changed in place. */
  follow(changed) {
    window.addEventListener("hashchange", () => changed());
  }

  /** Change the fragment without going anywhere; a value of `null` goes out of it. */
  set(changes) {
    const { values } = this;
    const before = String(values);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) values.delete(name);
      else values.set(name, value);
    }
    if (String(values) !== before) history.replaceState(history.state, "", `#${values}`);
  }
}

function pairing() {
  try {
    const known = JSON.parse(remembered("localStorage", PAIRING_KEY));
    return known?.room && known.token ? known : null;
  } catch {
    return null; // something else stands there
  }
}
