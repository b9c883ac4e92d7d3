/** The link a page was opened with: room, token and language stand in the address's fragment. */

import { randomName } from "../client/names.js";
import { remember, remembered } from "./memory.js";
import { firstLanguage } from "./words.js";

const LANGUAGE_KEY = "livecue.language";

/** A page's link; `page` names the page, so that two pages of one tab are two clients. */
export class RoomLink {
  constructor(page) {
    this.page = page;
    this.values = new URLSearchParams(location.hash.slice(1));
  }

  /** The language to start with. */
  language() {
    const known = remembered("localStorage", LANGUAGE_KEY);
    return firstLanguage(this.values.get("lang"), known, navigator.language);
  }

  /** Keep a language for a reload, and for the next link that names none. */
  keepLanguage(language) {
    remember("localStorage", LANGUAGE_KEY, language);
    if (this.values.get("lang") === language) return;
    this.values.set("lang", language);
    history.replaceState(null, "", `#${this.values}`);
  }

  /** Return the address of the room's socket, or `null` when the link is incomplete. */
  address() {
    const room = this.values.get("room");
    if (!room || !this.values.get("token")) return null;
    const address = new URL(`../v1/rooms/${encodeURIComponent(room)}`, document.baseURI);
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
    address.hash = "";
    return address.href;
  }

  /** Return what to greet the room with, `since` where to resume from or `null`. */
  greeting(since) {
    const greeting = { token: this.values.get("token"), client: this.client() };
    return since === null ? greeting : { ...greeting, since };
  }

  /** Follow a link changed in place: `speak` another language, or start anew in another room. */
  follow(spoken, speak) {
    window.addEventListener("hashchange", () => {
      const changed = new URLSearchParams(location.hash.slice(1));
      const differs = (name) => changed.get(name) !== this.values.get(name);
      if (differs("room") || differs("token")) location.reload();
      else speak(firstLanguage(changed.get("lang"), spoken(), null));
    });
  }

  /** Return this tab's name towards the room, the same after a reload. */
  client() {
    const key = `livecue.client.${this.page}`;
    const known = remembered("sessionStorage", key);
    if (known) return known;
    this.made ??= `${this.page}-${randomName()}`;
    remember("sessionStorage", key, this.made);
    return this.made;
  }
}
