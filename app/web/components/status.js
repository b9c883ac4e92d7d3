/** `<livecue-status>`: the bar, with the connection, whether the host is heard, and the room. */

import { LitElement, html, nothing } from "../vendor/lit.js";
import "./connection_lamp.js";
import "./mood.js";
import "./on_air.js";
import { resetStyles, toolStyles } from "./part_styles.js";
import { shape, shapeStyles } from "./shape.js";
import { statusStyles } from "./status_styles.js";
import { wordsOf } from "./words.js";

// A microphone, the same struck through, one with nothing coming, and one nothing is known of.
const MICROPHONE = "M9 5a3 3 0 0 1 6 0v6a3 3 0 0 1-6 0zM5 10h2v1a5 5 0 0 0 10 0v-1h2v1a7 7 0 0 1-6 6.9V22h-2v-4.1A7 7 0 0 1 5 11z";
const HEARING = {
  hearing: MICROPHONE,
  silent: `${MICROPHONE}M3.5 2L2 3.5 20.5 22l1.5-1.500z`,
  never: "M9 5a3 3 0 0 1 6 0v6a3 3 0 0 1-6 0zm1.5 0v6a1.5 1.5 0 0 0 3 0V5a1.5 1.5 0 0 0-3 0zM11 18h2v4h-2z",
  unknown: "M5 11h14v2H5z",
};
// States of this page's own microphone that go before what the room says.
const MICROPHONE_STATES = new Set(["asking", "connecting", "away", "lost"]);
// three sliders
const SLIDERS = "M3 5h9v2H3zm13 0h5v2h-5zM12 3h4v6h-4zM3 11h3v2H3zm7 0h11v2H10zM6 9h4v6H6zM3 17h11v2H3zm15 0h3v2h-3zM14 15h4v6h-4z";
// a crescent moon
const QUIET = "M20.5 14.5A9 9 0 0 1 9.5 3.5a9 9 0 1 0 11 11z";
const FIGURES = ["viewers", "chatPerMinute", "questionsWaiting", "gaps", "dropped", "lastMessage"];
const TOOLS = [
  ["language", (words) => words.otherLanguage, "switchLanguage"],
  ["settings", () => shape(SLIDERS), "settings"],
  ["shortcuts", () => "?", "shortcuts"],
];

/**
 * The bar; `view` is `{status, room, quiet, mayAct, lastFrameAt, microphone}`: the connection's status,
 * the room's state or `null`, whether quiet is wanted, whether it may be asked for, when the newest
 * message came in milliseconds since 1970, 0 for never, and the state of this page's microphone. A tool's press is told as an `ask` event, `{what}`.
 */
export class LiveCueStatus extends LitElement {
  static properties = {
    view: { attribute: false },
    lang: {},
    narrow: { type: Boolean, reflect: true },
    flat: { type: Boolean, reflect: true },
    stacked: { type: Boolean, reflect: true },
    medium: { type: Boolean, reflect: true },
    far: { type: Boolean, reflect: true },
  };

  static styles = [resetStyles, toolStyles, shapeStyles, statusStyles];

  render() {
    const { status, room } = this.view;
    const words = wordsOf(this.lang);
    return html`<div class="bar">
      <div class="signals">
        <livecue-connection .status=${status} .lang=${this.lang}></livecue-connection>
        ${this.hearing(words)}
      </div>
      ${this.far
        ? html`<slot></slot>`
        : html`<div class="air">
              <livecue-on-air .room=${room} .lang=${this.lang}></livecue-on-air>
              ${this.view.quiet ? html`<p class="quiet-on" id="quiet-on">${words.quietOn}</p>` : nothing}
            </div>
            <div class="room">
              <livecue-mood .room=${room} .lang=${this.lang}></livecue-mood>
              <dl class="figures" id="figures">${this.figures(words)}</dl>
            </div>`}
      <div class="tools">${this.quiet(words)} ${this.tools(words)}</div>
    </div>`;
  }

  /** Whether the host is heard; what the room said before a drop is not known to hold. */
  hearing(words) {
    const { status, room, microphone } = this.view;
    const told = status.state === "live" ? room?.hearing : null;
    const known = Object.hasOwn(HEARING, told ?? "") ? told : "unknown";
    const own = MICROPHONE_STATES.has(microphone) ? microphone : null;
    const hearing = own === null ? known : "silent";
    return html`<div class="hearing" id="hearing" data-hearing=${hearing} data-microphone=${microphone ?? "off"}>
      ${shape(HEARING[hearing])}<span role="status">${own === null ? words.hearing[known] : words.microphone[own]}</span>
      <button
        type="button"
        class="over"
        id="microphone"
        aria-label=${words.microphone.open}
        aria-haspopup="dialog"
        @click=${() => this.ask("microphone")}
      ></button>
    </div>`;
  }

  figures(words) {
    const { room, lastFrameAt } = this.view;
    const whole = new Intl.NumberFormat(words.locale);
    const figure = (value) => (value === null || value === undefined ? "–" : whole.format(value));
    const values = {
      viewers: figure(room?.viewers),
      chatPerMinute: figure(room?.chat_per_minute),
      questionsWaiting: figure(room?.questions_waiting),
      gaps: figure(room?.gaps),
      dropped: figure(room?.dropped),
      lastMessage: lastFrameAt ? timeOfDay(lastFrameAt) : "–",
    };
    return FIGURES.map(
      (name) => html`<div class="figure" data-figure=${name} ?hidden=${name === "dropped" && !room?.dropped}>
        <dt>${words[name]}</dt>
        <dd>${values[name]}</dd>
      </div>`,
    );
  }

  quiet(words) {
    const { quiet, mayAct } = this.view;
    return html`<button
      type="button"
      class="tool quiet"
      id="quiet"
      aria-pressed=${String(quiet)}
      aria-keyshortcuts="Q"
      ?disabled=${!mayAct}
      @click=${() => this.ask("quiet")}
    >
      ${shape(QUIET)}<span>${quiet ? words.quietOn : words.quiet}</span>
    </button>`;
  }

  tools(words) {
    return TOOLS.map(
      ([what, sign, label]) => html`<button
        type="button"
        class="tool"
        id=${what}
        aria-label=${words[label]}
        aria-haspopup=${what === "language" ? nothing : "dialog"}
        @click=${() => this.ask(what)}
      >
        ${sign(words)}
      </button>`,
    );
  }

  ask(what) {
    this.dispatchEvent(new CustomEvent("ask", { detail: { what } }));
  }
}

function timeOfDay(moment) {
  const two = (value) => String(value).padStart(2, "0");
  const date = new Date(moment);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":");
}

customElements.define("livecue-status", LiveCueStatus);
