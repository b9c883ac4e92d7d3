/** A list of what was handed out for a room, fetched anew while somebody looks at it. */

import { AskingElement } from "./page_element.js";

const EVERY_MS = 5_000;
const CLOSING_EVERY_MS = 1_000; // after a revocation, whose sockets close within five seconds

/** Fetches `entries` while `shown`; the rest is up to who derives from it. */
export class ListingElement extends AskingElement {
  static properties = {
    room: { attribute: false },
    service: { attribute: false },
    words: { attribute: false },
    shown: { attribute: false },
    confirm: { attribute: false },
    entries: { state: true },
    missing: { state: true },
  };

  constructor() {
    super();
    this.entries = null; // before the first answer
    this.missing = null; // the problem of the last fetch
    this.timer = null;
    this.asked = 0; // so that a late answer never covers a newer one
    this.mindSight = () => this.follow();
  }

  /** Return what is there now. */
  fetch() {
    throw new Error("to be told by the list itself");
  }

  /** Whether the next look should come soon. */
  hurried() {
    return false;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener("visibilitychange", this.mindSight);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    document.removeEventListener("visibilitychange", this.mindSight);
  }

  updated(changed) {
    if (changed.has("shown")) this.follow();
  }

  follow() {
    clearTimeout(this.timer);
    if (this.shown && !document.hidden) this.look();
  }

  async look() {
    clearTimeout(this.timer);
    const turn = (this.asked += 1);
    let pause = EVERY_MS;
    try {
      const entries = await this.fetch();
      if (turn !== this.asked) return;
      this.entries = entries;
      this.missing = null;
    } catch (problem) {
      if (turn !== this.asked) return;
      this.missing = problem;
      pause = Math.max(pause, problem.retryMs ?? 0);
    }
    if (this.isConnected && this.shown && !document.hidden) {
      this.timer = setTimeout(() => this.look(), this.hurried() ? CLOSING_EVERY_MS : pause);
    }
  }
}
