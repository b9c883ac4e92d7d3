/** The link the page was opened with: token, language and the room shown stand in the fragment. */

import { remember, remembered } from "../components/memory.js";
import { firstLanguage } from "./words.js";

const LANGUAGE_KEY = "livecue.language";

/** The page's own address, read once and kept in step with what is shown. */
export class PageLink {
  constructor() {
    this.values = fragment();
    this.grant = grantOf(this.token);
  }

  /** The token, or `null` when the link holds none. */
  get token() {
    return this.values.get("token") || null;
  }

  /** The room whose detail is shown, or `null`. */
  get room() {
    return this.values.get("room") || null;
  }

  /** The language to start with. */
  language() {
    const known = remembered("localStorage", LANGUAGE_KEY);
    return firstLanguage(this.values.get("lang"), known, navigator.language);
  }

  /** Keep a language for a reload, and for the next link that names none. */
  keepLanguage(language) {
    remember("localStorage", LANGUAGE_KEY, language);
    this.values.set("lang", language);
    history.replaceState(history.state, "", `#${this.values}`);
  }

  /** Name the room shown, or none: the browser's own Back closes it. */
  show(room) {
    if (room === null) this.values.delete("room");
    else this.values.set("room", room);
    history.pushState(null, "", `#${this.values}`);
  }

  /** Follow a fragment changed by hand or by Back; another token is another page. */
  follow(changed) {
    window.addEventListener("popstate", () => {
      const before = this.values;
      this.values = fragment();
      if (before.get("token") !== this.values.get("token")) location.reload();
      else changed();
    });
  }
}

function fragment() {
  return new URLSearchParams(location.hash.slice(1));
}

/**
 * Return what a token says of itself, or `null` when that cannot be read. It only decides what the
 * page offers: the service alone decides what is allowed.
 */
export function grantOf(token) {
  try {
    const part = token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
    const bytes = Uint8Array.from(atob(part), (letter) => letter.charCodeAt(0));
    const { shop, rooms, roles } = JSON.parse(new TextDecoder().decode(bytes));
    if (!Array.isArray(rooms) || !Array.isArray(roles)) return null;
    const admin = roles.includes("admin");
    return {
      operates: admin || roles.includes("operations"),
      everyRoom: rooms.includes("*"),
      everyShop: admin && shop === "*",
    };
  } catch {
    return null;
  }
}
