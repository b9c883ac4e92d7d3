/** `<livecue-overlay>`: the host's screen, for our own page and for any other. */

import { LitElement, html, nothing } from "../vendor/lit.js";
import { listenToKeys } from "../overlay/keys.js";
import { Announcement } from "./announcement.js";
import "./card.js";
import { cardView, mayAct } from "./card_view.js";
import { clientName } from "./client_name.js";
import { FactsShown } from "./facts_shown.js";
import { HostActs } from "./host_acts.js";
import { firstLanguage, languageOf, otherLanguage } from "./languages.js";
import { overlayStyles } from "./overlay_styles.js";
import { resetStyles } from "./part_styles.js";
import { claim } from "./pairing.js";
import "./queue.js";
import { RoomSession, roomAddress } from "./room_session.js";
import * as roomState from "./room_state.js";
import { ScreenShape } from "./screen_shape.js";
import "./shortcuts.js";
import "./status.js";
import { theme } from "./theme.js";
import { wordsOf } from "./words.js";

const ACCESS = ["server", "room", "token", "pair"];
const WHERE_WE_CAME_FROM = new URL("..", import.meta.url).href;

/**
 * The host's screen. Where it connects: `server` (default: where this module came from), `room` and
 * `token`, or `pair`, a pairing code to have them for. How it looks: `lang` (zh, en), `size` (s, m, l),
 * `far` (1), `mirror` (none, h, v, hv), `theme` (auto, dark, light, transparent), `facts` (ask, open),
 * `sound`, `vibrate`. All of them are attributes and properties, and may change at any time.
 *
 * It tells the page around it, by events that leave shadow roots: `livecue-status` {state, reason?},
 * `livecue-shown` {suggestion, kind, headline} (nulls when nothing is), `livecue-act` {type, …} of what
 * the host did, `livecue-language` {lang}, and `livecue-paired` {room, token}.
 */
export class LiveCueOverlay extends LitElement {
  static properties = {
    server: {},
    room: {},
    token: {},
    pair: {},
    lang: { reflect: true },
    size: { reflect: true },
    far: { reflect: true },
    mirror: { reflect: true },
    theme: { reflect: true },
    facts: { reflect: true },
    sound: { reflect: true },
    vibrate: { reflect: true },
  };

  static styles = [theme, resetStyles, overlayStyles];

  constructor() {
    super();
    this.shape = new ScreenShape(this);
    this.announcement = new Announcement();
    this.factsShown = new FactsShown();
    this.session = null;
    this.acts = null;
    this.refused = { state: "connecting" }; // the status while there is no session
    this.stopKeys = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.stopKeys = listenToKeys((what, place) => this.ask(what, place), this);
    if (this.hasUpdated) this.enter();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stopKeys();
    this.leave();
  }

  willUpdate(changed) {
    if (ACCESS.some((name) => changed.has(name)) || !this.hasUpdated) this.enter();
  }

  /** The language it speaks: what it was told, or the browser's. */
  get language() {
    return languageOf(this.lang) ?? firstLanguage(null, null, navigator.language);
  }

  get state() {
    return this.session?.state ?? roomState.initialState();
  }

  get status() {
    return this.session?.status ?? this.refused;
  }

  /** Enter the room anew, or say why that is not possible. */
  enter() {
    this.leave();
    const server = new URL(this.server || WHERE_WE_CAME_FROM, document.baseURI).href;
    if (this.room && this.token) this.join(server);
    else if (this.pair && !this.room) this.claim(server, this.pair);
    else this.report({ state: "refused", reason: "no_link" });
  }

  leave() {
    this.session?.stop();
    this.session = null;
    this.acts = null;
  }

  join(server) {
    this.session = new RoomSession({
      address: roomAddress(server, this.room),
      token: this.token,
      client: clientName("overlay"),
      state: roomState.initialState(),
      receive: roomState.receive,
      changed: (before) => this.changed(before),
    });
    this.acts = new HostActs(this.session, (act) => this.tell("livecue-act", act));
    this.session.start();
  }

  async claim(server, code) {
    this.report({ state: "connecting", pairing: true });
    const { room, token, refusal } = await claim(server, code);
    if (this.pair !== code || !this.isConnected) return; // asked for something else meanwhile
    if (refusal) {
      this.report({ state: "refused", reason: refusal });
      return;
    }
    Object.assign(this, { room, token, pair: undefined });
    this.tell("livecue-paired", { room, token });
  }

  report(status) {
    this.refused = status;
    this.changed(this.state);
  }

  changed(before) {
    const { state } = this;
    if (state.shown !== before.shown) {
      const shown = roomState.shownSuggestion(state);
      const { id = null, kind = null, headline = null } = shown ?? {};
      this.tell("livecue-shown", { suggestion: id, kind, headline });
    }
    if (this.told !== this.status) {
      this.told = this.status;
      const { state: name, reason } = this.status;
      this.tell("livecue-status", reason ? { state: name, reason } : { state: name });
    }
    this.requestUpdate();
  }

  /** Do what a key or a button asks for; `place` is of the queue, 1 for its first. */
  ask(what, place) {
    if (what === "shortcuts") this.renderRoot.querySelector("livecue-shortcuts").toggle();
    else if (what === "language") this.speak(otherLanguage(this.language));
    else if (what === "facts") this.foldFacts();
    else if (what === "quiet") this.acts?.quiet();
    else if (what === "pinned") this.acts?.pin();
    else if (what === "reworded") this.acts?.reword();
    else if (what === "used" || what === "dismissed") this.acts?.end(`suggestion.${what}`);
    else if (what === "place") this.acts?.pick(this.state.places[place - 1]);
    else if (what === "next" || what === "previous") this.acts?.step(what === "next" ? 1 : -1);
  }

  speak(language) {
    this.lang = language;
    this.tell("livecue-language", { lang: language });
  }

  foldFacts() {
    this.factsShown.toggle(this.facts === "open");
    this.requestUpdate();
  }

  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  updated() {
    const { state, status } = this;
    const places = roomState.beside(state).filter((each) => each !== null).length;
    const cards = places + roomState.unseen(state) + Number(state.shown !== null);
    this.setAttribute("data-state", status.state);
    this.setAttribute("data-offset", state.offset);
    this.setAttribute("data-cards", cards);
  }

  render() {
    const { state, status, shape, language } = this;
    const words = wordsOf(language);
    const isFar = this.far === "1" || this.far === "";
    const shown = roomState.shownSuggestion(state);
    const facts = this.factsShown.of(state, shown, this.facts === "open");
    const empty = roomState.ranked(state).length + roomState.unseen(state) === 0;
    const { narrow, stacked, medium, low } = shape.now;
    const ask = ({ detail }) => this.ask(detail.what);
    return html`<div
      class="screen"
      id="screen"
      lang=${words.locale}
      ?data-narrow=${narrow}
      ?data-low=${low}
      ?data-far=${isFar}
      ?data-empty=${empty}
    >
      <livecue-status
        .view=${this.statusView()}
        .lang=${language}
        ?stacked=${stacked}
        ?medium=${medium}
        ?far=${isFar}
        @ask=${ask}
        >${isFar ? this.queue(isFar) : nothing}</livecue-status
      >
      <main class="stage" id="stage">
        <livecue-card
          .view=${cardView(state, status, facts, words)}
          .lang=${language}
          ?narrow=${narrow}
          ?low=${low}
          ?far=${isFar}
          @ask=${ask}
        ></livecue-card>
      </main>
      ${isFar ? nothing : this.queue(isFar)}
      <p class="announced" id="announcement" aria-live="polite" aria-atomic="true">
        ${this.announcement.of(shown, words)}
      </p>
      <livecue-shortcuts .lang=${language}></livecue-shortcuts>
    </div>`;
  }

  queue(isFar) {
    const { state, status } = this;
    const sending = (id) => roomState.actOn(state, id)?.status === "sending";
    const view = {
      places: roomState.beside(state),
      more: roomState.unseen(state),
      busy: (id) => !mayAct(state, status) || sending(id),
    };
    return html`<livecue-queue
      .view=${view}
      .lang=${this.language}
      ?narrow=${this.shape.now.narrow}
      ?low=${this.shape.now.low}
      ?far=${isFar}
      @pick=${({ detail }) => this.acts?.pick(detail.suggestion)}
      @answer=${({ detail }) => this.acts?.answer(detail.suggestion, detail.type)}
    ></livecue-queue>`;
  }

  statusView() {
    const { state, status, session } = this;
    return {
      status,
      room: state.room,
      quiet: roomState.isQuiet(state),
      mayAct: session !== null && mayAct(state, status),
      lastFrameAt: session?.lastFrameAt ?? 0,
    };
  }
}

customElements.define("livecue-overlay", LiveCueOverlay);
