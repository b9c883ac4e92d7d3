/** The page's address: its fragment carries the way into the room and the display settings. */

/** The fragment of the page's own address. A component in another's page has none: it is theirs. */
export class PageFragment {
  /** Return what stands in the fragment. */
  read() {
    return new URLSearchParams(location.hash.slice(1));
  }

  /** Put `value` under `name`; whatever else stands there stays. */
  write(name, value) {
    const values = this.read();
    if (values.get(name) === value) return;
    values.set(name, value);
    try {
      history.replaceState(history.state, "", `#${values}`);
    } catch {
      // Browsers limit how often an address may change; the setting is remembered all the same.
    }
  }

  /** Call `changed` when somebody edits the address, until the returned function is called. */
  follow(changed) {
    window.addEventListener("hashchange", changed);
    return () => window.removeEventListener("hashchange", changed);
  }
}

/**
 * Return the page's address with a room and settings, but nothing that opens the room.
 *
 * Only what is known to be harmless is taken over: an unknown key might be a secret.
 */
export function displayAddress(room, settings, page = location.href) {
  return addressWith(page, { ...(room ? { room } : {}), ...settings });
}

/** Return the page's address with settings and the token: whoever has it acts as the host. */
export function accessAddress({ room, token }, settings, page = location.href) {
  return addressWith(page, { room, token, ...settings });
}

/** Return the room and the token of a fragment, or `null` unless it has both. */
export function accessOf(fragment) {
  const [room, token] = [fragment.get("room"), fragment.get("token")];
  return room && token ? { room, token } : null;
}

function addressWith(page, values) {
  const address = new URL(page);
  address.search = "";
  address.hash = new URLSearchParams(values).toString();
  return address.href;
}
