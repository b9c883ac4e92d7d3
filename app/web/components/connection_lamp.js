/** `<livecue-connection>`: whether this page is connected to its room, and when it tries again. */

import { LitElement, css, html } from "../vendor/lit.js";
import { roomWords } from "./room_words.js";

const TICK_MS = 500;

/** The connection's status, as `RoomConnection` reports it; it counts down by itself. */
export class LiveCueConnection extends LitElement {
  static properties = { status: { attribute: false }, lang: {} };

  static styles = css`
    :host { display: block; flex: none; }
    .connection { display: flex; gap: 9px; align-items: center; margin: 0; font-weight: 600; white-space: var(--connection-wrap, nowrap); }
    .lamp { flex: none; width: 0.75em; height: 0.75em; border-radius: 50%; background: var(--go); }
    [data-state="connecting"] .lamp { box-sizing: border-box; border: 3px solid var(--wait); background: none; }
    [data-state="waiting"], [data-state="offline"] { color: var(--wait); }
    [data-state="waiting"] .lamp, [data-state="offline"] .lamp { border-radius: 0; background: currentColor; clip-path: polygon(50% 0, 100% 100%, 0 100%); }
    [data-state="refused"] { color: var(--bad); }
    [data-state="refused"] .lamp { border-radius: 1px; background: currentColor; }
    [hidden] { display: none; }
  `;

  constructor() {
    super();
    this.status = { state: "connecting" };
    this.timer = null;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.rest();
  }

  updated() {
    const counts = this.status.until !== undefined && this.isConnected;
    if (!counts) this.rest();
    else this.timer ??= setInterval(() => this.requestUpdate(), TICK_MS);
  }

  render() {
    const { state, reason, until } = this.status;
    const words = roomWords(this.lang);
    const said = words.connection[state];
    const counting = typeof said === "function";
    const seconds = Math.max(0, Math.ceil((until - performance.now()) / 1000));
    const sentence = reason ? words.refusals[reason][0] : said;
    // The countdown is outside the live region: nobody wants each second read out.
    return html`<p class="connection" id="connection" data-state=${state}>
      <span class="lamp" aria-hidden="true"></span>
      <span id="connection-words" role="status" ?hidden=${counting}>${counting ? "" : sentence}</span>
      <span id="connection-pause" ?hidden=${!counting}>${counting ? said(seconds) : ""}</span>
    </p>`;
  }

  rest() {
    clearInterval(this.timer);
    this.timer = null;
  }
}

customElements.define("livecue-connection", LiveCueConnection);
