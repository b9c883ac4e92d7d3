/** The rooms page: watches the rooms, lists them, and shows the one chosen. */

import { useTheme } from "../components/theme.js";
import { html, nothing, repeat } from "../vendor/lit.js";
import "./room_detail.js";
import "./room_dialog.js";
import "./room_list.js";
import { PageElement } from "./page_element.js";
import { PageLink } from "./page_link.js";
import { reasonOf } from "./problem_note.js";
import { RoomWatch } from "./room_watch.js";
import { Service } from "./service.js";
import { otherLanguage, wordsOf } from "./words.js";

const SECOND_MS = 1000;
const NARROW = "(max-width: 1099px)"; // as in the style sheet: the detail covers the list

class RoomsPage extends PageElement {
  static properties = {
    language: { state: true },
    status: { state: true },
    rooms: { state: true },
    shops: { state: true },
    chosen: { state: true },
    narrow: { state: true },
  };

  constructor() {
    super();
    this.link = new PageLink();
    this.service = new Service(this.link.token);
    this.language = this.link.language();
    this.status = { state: "connecting" };
    this.rooms = null; // before the first answer
    this.shops = null; // id → name, for who may see several shops
    this.chosen = this.link.room;
    this.visited = new Set(); // their details stay, with all that was typed or made there
    this.watch = new RoomWatch(
      (signal) => this.service.rooms(signal),
      (rooms) => (this.rooms = rooms),
      (status) => (this.status = status),
    );
  }

  connectedCallback() {
    super.connectedCallback();
    const narrow = matchMedia(NARROW);
    this.narrow = narrow.matches;
    narrow.addEventListener("change", () => (this.narrow = narrow.matches));
    this.link.follow(() => this.follow());
    setInterval(() => this.requestUpdate(), SECOND_MS);
    this.begin();
  }

  begin() {
    if (this.link.token === null) this.watch.refuse("missing_token");
    else if (this.link.grant?.operates === false) this.watch.refuse("forbidden");
    else this.watch.start();
    if (this.link.grant?.everyShop) this.learnShops();
  }

  async learnShops() {
    try {
      const shops = await this.service.shops();
      this.shops = new Map(shops.map(({ id, name }) => [id, name]));
    } catch {
      this.shops = new Map(); // rooms then name their shop by its id
    }
  }

  follow() {
    const before = this.chosen;
    this.chosen = this.link.room;
    if (this.chosen === null && before !== null) this.list?.focusRoom(before);
  }

  get list() {
    return this.querySelector("room-list");
  }

  async choose(id) {
    if (id !== this.chosen) this.link.show(id);
    this.chosen = id;
    await this.updateComplete;
    this.querySelector(".room-detail:not([hidden])")?.focusHeading?.();
  }

  close() {
    const before = this.chosen;
    this.link.show(null);
    this.chosen = null;
    this.list?.focusRoom(before);
  }

  async speak(language) {
    this.language = language;
    this.link.keepLanguage(language);
  }

  changed({ detail: room }) {
    const known = (this.rooms ?? []).some((each) => each.id === room.id);
    const merged = (each) => (each.id === room.id ? { ...each, ...room } : each);
    this.rooms = known ? this.rooms.map(merged) : [...(this.rooms ?? []), room];
    this.watch.now();
    if (!known) this.choose(room.id);
  }

  willUpdate() {
    const root = document.documentElement;
    const words = wordsOf(this.language);
    root.lang = words.locale;
    root.dataset.state = this.status.state;
    root.toggleAttribute("data-covered", this.covered());
    document.title = words.page;
    if (this.rooms?.some(({ id }) => id === this.chosen)) this.visited.add(this.chosen);
  }

  /** Whether the chosen room covers the list. */
  covered() {
    return this.narrow && this.chosen !== null && this.rooms !== null;
  }

  render() {
    const words = wordsOf(this.language);
    const covered = this.covered();
    return html`
      <div ?inert=${covered}>${this.bar(words)} ${this.banner(words)}</div>
      ${this.rooms === null ? nothing : html`
        <div class="desk">
          <main ?inert=${covered}>${this.rooms.length === 0 ? this.empty(words) : this.listOf(words)}</main>
          <aside>${this.details(words)}</aside>
        </div>`}
      <room-dialog
        .service=${this.service} .words=${words} .shops=${this.shops} @room-changed=${this.changed}
      ></room-dialog>
    `;
  }

  bar(words) {
    const rooms = this.rooms ?? [];
    const live = rooms.filter(({ state }) => state).length;
    const { state, until } = this.status;
    const said = words.connection[state];
    const counting = typeof said === "function";
    // The countdown is outside the live region: nobody wants each second read out.
    const pause = counting ? said(Math.max(0, Math.ceil((until - Date.now()) / SECOND_MS))) : "";
    return html`
      <header class="bar">
        <h1>${words.title}</h1>
        <p class="totals" data-part="totals">${rooms.length ? words.totals(live, rooms.length) : ""}</p>
        <p class="connection">
          <span class="lamp" aria-hidden="true"></span>
          <span id="connection-words" role="status">${counting ? "" : said}</span>
          <span id="connection-pause">${pause}</span>
        </p>
        ${this.newRoom(words)}
        <button
          type="button" class="tool" id="language" aria-label=${words.languageLabel}
          @click=${() => this.speak(otherLanguage(this.language))}
        >${words.language}</button>
      </header>
    `;
  }

  newRoom(words) {
    const denied = this.link.grant?.everyRoom === false;
    if (this.status.state === "refused" || denied) return nothing;
    return html`
      <button type="button" class="do go" id="new-room" @click=${() => this.querySelector("room-dialog").open(null)}>
        ${words.newRoom}
      </button>
    `;
  }

  banner(words) {
    const { state, reason } = this.status;
    const troubled = state === "waiting" || state === "offline";
    if (state === "refused") {
      const [title, sentence] = words.refusals[reason];
      return html`<div class="banner refused" id="banner" role="alert"><b>${title}</b> <span>${sentence}</span></div>`;
    }
    if (!troubled) return nothing;
    const stale = this.rooms === null ? "" : words.stale;
    return html`<div class="banner" id="banner" role="status">${reasonOf(reason, words)} ${stale}</div>`;
  }

  empty(words) {
    const may = this.link.grant?.everyRoom !== false;
    return html`
      <div class="empty" data-part="empty">
        <h2>${words.noRooms}</h2>
        <p>${may ? words.noRoomsHint : words.noRoomsElsewhere}</p>
      </div>
    `;
  }

  listOf(words) {
    return html`
      <room-list
        .rooms=${this.rooms} .chosen=${this.chosen} .shops=${this.shops} .words=${words}
        .now=${this.service.now()} @choose=${({ detail }) => this.choose(detail)}
      ></room-list>
    `;
  }

  details(words) {
    const by = new Map(this.rooms.map((room) => [room.id, room]));
    const shown = [...this.visited].filter((id) => by.has(id));
    const missing = this.chosen !== null && !by.has(this.chosen);
    return html`
      ${this.chosen === null ? html`<p class="choose">${this.rooms.length ? words.choose : ""}</p>` : nothing}
      ${missing ? this.gone(words) : nothing}
      ${repeat(shown, (id) => id, (id) => html`
        <room-detail
          class="room-detail" ?hidden=${id !== this.chosen} .shown=${id === this.chosen}
          .room=${by.get(id)} .service=${this.service} .words=${words}
          @close=${this.close} @edit=${() => this.edit(by.get(id))}
        ></room-detail>
      `)}
    `;
  }

  gone(words) {
    return html`
      <div class="room-detail gone">
        <p>${words.gone}</p>
        <button type="button" class="do" @click=${this.close}>${words.back}</button>
      </div>
    `;
  }

  edit(room) {
    this.querySelector("room-dialog").open(room);
  }
}

useTheme(document);
customElements.define("rooms-page", RoomsPage);
