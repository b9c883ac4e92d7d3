/** `<livecue-overlay>`: the host's screen, for our own page and for any other. */

import { LitElement, html, nothing } from "../vendor/lit.js";
import { DisplaySettings } from "../overlay/settings/display_settings.js";
import { Announcement } from "./announcement.js";
import "./card.js";
import { cardView, mayAct } from "./card_view.js";
import { FactsShown } from "./facts_shown.js";
import { HostDevices } from "./host_devices.js";
import { otherLanguage } from "./languages.js";
import { overlayStyles } from "./overlay_styles.js";
import { resetStyles } from "./part_styles.js";
import "./queue.js";
import { RoomEntry } from "./room_entry.js";
import * as roomState from "./room_state.js";
import { ScreenShape } from "./screen_shape.js";
import { SETTINGS, offeredBy, settingProperties, showSettings } from "./setting_attributes.js";
import "./status.js";
import { theme } from "./theme.js";
import { wordsOf } from "./words.js";

const ACCESS = ["server", "room", "token", "pair"];
const WHERE_WE_CAME_FROM = new URL("..", import.meta.url).href;
// Fetched when they are opened for the first time: most hosts never do, on air.
const DIALOGS = {
  settings: ["livecue-settings", () => import("../overlay/settings/settings_panel.js")],
  shortcuts: ["livecue-shortcuts", () => import("../overlay/settings/shortcuts_dialog.js")],
  microphone: ["livecue-microphone", () => import("../overlay/microphone/microphone_dialog.js")],
};
const PICKING = new Set(["place", "next", "previous"]);

/**
 * The host's screen. Where it connects: `server` (default: where this module came from), `room` and
 * `token`, or `pair`, a pairing code to have them for. How it looks: `lang` (zh, en), `size` (s, m, l),
 * `far` (0, 1), `mirror` (none, h, v, hv), `theme` (auto, dark, light, transparent), `facts` (ask, open),
 * `sound` (off, soft, clear), `vibrate` (0, 1). All of them are attributes and properties, and may change
 * at any time; what the host chose in the panel goes before what the page says.
 *
 * It tells the page around it, by events that leave shadow roots: `livecue-status` {state, reason?},
 * `livecue-shown` {suggestion, kind, headline} (nulls when nothing is), `livecue-act` {type, …} of what
 * the host did, `livecue-setting` {name, value}, and `livecue-paired` {room, token}.
 *
 * A page that is nothing but the screen sets `settings`, its own `DisplaySettings`; then all keys of the
 * page are the screen's.
 */
export class LiveCueOverlay extends LitElement {
  static properties = {
    server: {},
    room: {},
    token: {},
    pair: {},
    settings: { attribute: false },
    ...settingProperties,
  };

  static styles = [theme, resetStyles, overlayStyles];

  constructor() {
    super();
    this.shape = new ScreenShape(this);
    this.announcement = new Announcement();
    this.factsShown = new FactsShown();
    this.devices = new HostDevices(this);
    this.picking = false;
    this.settings = null;
    this.access = null;
    this.unsubscribe = null;
    this.entry = new RoomEntry({
      changed: (before) => this.changed(before),
      acted: (act) => this.tell("livecue-act", act),
      paired: (access) => this.paired(access),
    });
  }

  connectedCallback() {
    super.connectedCallback();
    if (!this.hasUpdated) return; // its properties are not all set yet
    this.begin();
    this.enter();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.unsubscribe?.();
    this.devices.stop();
    this.entry.leave();
  }

  willUpdate(changed) {
    const first = !this.hasUpdated;
    if (first) {
      this.ownPage = this.settings !== null;
      this.settings ??= new DisplaySettings();
    }
    if (SETTINGS.some((name) => changed.has(name))) this.settings.offer(offeredBy(this));
    showSettings(this, this.settings.values);
    if (!this.isConnected) return; // taken out again at once: it begins when it is put back
    if (first) this.begin();
    if (first || ACCESS.some((name) => changed.has(name))) this.enter();
  }

  begin() {
    const [settings, ask] = [this.settings, (what, place) => this.ask(what, place)];
    this.unsubscribe = settings.subscribe(() => this.requestUpdate());
    this.devices.start(settings, ask, this.ownPage ? null : this);
  }

  enter() {
    const { room, token, pair } = this;
    const server = this.server || WHERE_WE_CAME_FROM;
    // What the panel makes addresses of, and asks the service with.
    this.access = room && token ? { server, room, token } : null;
    // A platform's page fetches the token while the screen is there already.
    this.entry.enter({ server, room, token, pair, awaited: !this.ownPage });
    this.devices.roomEntered(this.access && room);
  }

  /** A code brought these; setting them enters the room. */
  paired({ room, token }) {
    Object.assign(this, { room, token, pair: null });
    this.tell("livecue-paired", { room, token });
  }

  changed(before) {
    const { state, status } = this.entry;
    if (state.shown !== before.shown) this.cardChanged(before, state);
    if (this.told !== status) {
      this.told = status;
      const { state: name, reason } = status;
      this.tell("livecue-status", reason ? { state: name, reason } : { state: name });
    }
    this.requestUpdate();
  }

  cardChanged(before, state) {
    const shown = roomState.shownSuggestion(state);
    const { id = null, kind = null, headline = null } = shown ?? {};
    this.tell("livecue-shown", { suggestion: id, kind, headline });
    this.devices.shown({
      before: before.epoch === null ? undefined : roomState.shownSuggestion(before),
      after: shown,
      byHost: this.picking,
      quiet: roomState.isQuiet(state),
    });
  }

  /** Do what a key or a button asks for; `place` is of the queue, 1 for its first. */
  ask(what, place) {
    if (Object.hasOwn(DIALOGS, what)) this.toggle(...DIALOGS[what]);
    else if (what === "language") this.choose("lang", otherLanguage(this.lang));
    else if (what === "facts") this.foldFacts();
    else if (PICKING.has(what)) this.pick(this.placed(what, place));
    else this.entry.acts?.do(what);
  }

  pick(suggestion) {
    this.picking = true;
    this.entry.acts?.pick(suggestion);
    this.picking = false;
  }

  placed(what, place) {
    const { state } = this.entry;
    if (what === "place") return state.places[place - 1];
    return roomState.neighbour(state, what === "next" ? 1 : -1);
  }

  choose(name, value) {
    this.settings.change(name, value);
    this.tell("livecue-setting", { name, value });
  }

  foldFacts() {
    this.factsShown.toggle(this.facts === "open");
    this.requestUpdate();
  }

  async toggle(name, load) {
    try {
      await Promise.all([load(), this.devices.fetch(name)]);
    } catch {
      return; // the server is away; the next press tries again
    }
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector(name).toggle();
  }

  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  updated() {
    const { state, status } = this.entry;
    const places = roomState.beside(state).filter((each) => each !== null).length;
    const cards = places + roomState.unseen(state) + Number(state.shown !== null);
    this.setAttribute("data-state", status.state);
    this.setAttribute("data-offset", state.offset);
    this.setAttribute("data-cards", cards);
  }

  render() {
    const { state, status } = this.entry;
    const { lang } = this;
    const words = wordsOf(lang);
    const isFar = this.far === "1";
    const shown = roomState.shownSuggestion(state);
    const facts = this.factsShown.of(state, shown, this.facts === "open");
    const empty = roomState.ranked(state).length + roomState.unseen(state) === 0;
    const { narrow, flat, stacked, medium, low } = this.shape.now;
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
        .lang=${lang}
        ?narrow=${narrow}
        ?flat=${flat}
        ?stacked=${stacked}
        ?medium=${medium}
        ?far=${isFar}
        @ask=${ask}
        >${isFar ? this.queue(isFar) : nothing}</livecue-status
      >
      <section class="stage" id="stage" role=${this.ownPage ? "main" : nothing}>
        <livecue-card
          .view=${cardView(state, status, facts, words)}
          .lang=${lang}
          ?narrow=${narrow}
          ?low=${low}
          ?far=${isFar}
          @ask=${ask}
        ></livecue-card>
      </section>
      ${isFar ? nothing : this.queue(isFar)}
      <p class="announced" id="announcement" aria-live="polite" aria-atomic="true">
        ${this.announcement.of(shown, words)}
      </p>
      <livecue-shortcuts .settings=${this.settings}></livecue-shortcuts>
      <livecue-settings
        .settings=${this.settings}
        .signals=${this.devices.signals}
        .awake=${this.devices.awake}
        .access=${this.access}
      ></livecue-settings>
      <livecue-microphone .settings=${this.settings} .devices=${this.devices}></livecue-microphone>
    </div>`;
  }

  queue(isFar) {
    const { state, status } = this.entry;
    const sending = (id) => roomState.actOn(state, id)?.status === "sending";
    const view = {
      places: roomState.beside(state),
      more: roomState.unseen(state),
      onAir: state.room?.focus_sku ?? null,
      busy: (id) => !mayAct(state, status) || sending(id),
    };
    return html`<livecue-queue
      .view=${view}
      .lang=${this.lang}
      ?narrow=${this.shape.now.narrow || this.shape.now.flat}
      ?low=${this.shape.now.low}
      ?far=${isFar}
      @pick=${({ detail }) => this.pick(detail.suggestion)}
      @answer=${({ detail }) => this.entry.acts?.answer(detail.suggestion, detail.type)}
    ></livecue-queue>`;
  }

  statusView() {
    const { state, status, session } = this.entry;
    return {
      status,
      room: state.room,
      quiet: roomState.isQuiet(state),
      mayAct: session !== null && mayAct(state, status),
      lastFrameAt: session?.lastFrameAt ?? 0,
      microphone: this.devices.microphone?.state ?? "off",
    };
  }
}

customElements.define("livecue-overlay", LiveCueOverlay);
