/** The list of rooms, with search and an order that holds still while it is being used. */

import { html, nothing, repeat } from "../vendor/lit.js";
import { PageElement } from "./page_element.js";
import { found, heldOrder, orderOf, sameOrder } from "./room_order.js";
import { roomRow } from "./room_row.js";

const SEARCH_FROM = 13; // rooms; a dozen is seen at a glance
const IN_USE_MS = 4_000; // after the last touch of the list
const TOUCHES = ["pointerdown", "pointermove", "wheel", "touchmove", "keydown", "focusin"];

/** Lists rooms; says `choose` with a room's id when one is opened. */
export class RoomList extends PageElement {
  static properties = {
    rooms: { attribute: false },
    chosen: { attribute: false },
    shops: { attribute: false },
    words: { attribute: false },
    now: { attribute: false },
    wanted: { state: true },
    order: { state: true },
  };

  constructor() {
    super();
    this.wanted = "";
    this.order = { live: [], idle: [] };
    this.touchedAt = -Infinity;
    this.settling = null;
    for (const touch of TOUCHES) this.addEventListener(touch, () => this.touched(), { passive: true });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.settling);
  }

  willUpdate(changed) {
    if (changed.has("rooms")) this.arrange();
  }

  touched() {
    this.touchedAt = performance.now();
  }

  /** Whether moving a row now could put another one under somebody's hand or lose the focus. */
  inUse() {
    const focused = this.contains(document.activeElement);
    return focused || performance.now() - this.touchedAt < IN_USE_MS || this.matches(":hover");
  }

  arrange() {
    const wished = orderOf(this.rooms, this.words.locale);
    const first = this.order.live.length + this.order.idle.length === 0;
    this.order = first || !this.inUse() ? wished : heldOrder(this.order, this.rooms);
    this.displaced = sameOrder(this.order, wished) ? 0 : displacedOf(this.order, wished);
  }

  /** Sort now, whatever is being used; the focus stays where it was. */
  sort() {
    this.order = orderOf(this.rooms, this.words.locale);
    this.displaced = 0;
  }

  /** Put the focus on a room's row. */
  async focusRoom(id) {
    await this.updateComplete;
    const rows = [...this.querySelectorAll(".room")];
    rows.find((row) => row.dataset.room === id)?.querySelector(".open").focus();
  }

  render() {
    const { words } = this;
    const shown = found(this.rooms, this.wanted);
    const by = new Map(shown.map((room) => [room.id, room]));
    const pick = (ids) => ids.filter((id) => by.has(id)).map((id) => by.get(id));
    const searching = this.rooms.length >= SEARCH_FROM || this.wanted !== "";
    return html`
      ${searching ? this.search(shown.length) : nothing}
      ${this.displaced ? this.sorting() : nothing}
      ${this.section("live", pick(this.order.live))} ${this.section("idle", pick(this.order.idle))}
      ${shown.length === 0 && this.wanted ? html`<p class="none">${words.noMatch}</p>` : nothing}
    `;
  }

  search(count) {
    const { words, wanted } = this;
    return html`
      <p class="search">
        <label class="unseen" for="search">${words.search}</label>
        <input
          id="search" type="search" autocomplete="off" spellcheck="false" dir="auto" maxlength="128"
          placeholder=${`${words.search}${words.colon}${words.searchHint}`}
          .value=${wanted} @input=${(event) => (this.wanted = event.target.value)}
        >
        <span class="count" role="status">${wanted.trim() ? words.matching(count) : ""}</span>
      </p>
    `;
  }

  sorting() {
    return html`
      <button type="button" class="do resort" id="sort" @click=${this.sort}>${this.words.moved(this.displaced)}</button>
    `;
  }

  section(name, rooms) {
    const { words } = this;
    if (rooms.length === 0 && (name === "idle" || this.wanted)) return nothing;
    const around = (room) => ({
      full: name === "live",
      chosen: room.id === this.chosen,
      shop: this.shops?.get(room.shop) ?? (this.shops ? room.shop : null),
      now: this.now,
      choose: (id) => this.dispatchEvent(new CustomEvent("choose", { detail: id })),
    });
    return html`
      <section class="group" data-group=${name} aria-labelledby="group-${name}">
        <h2 id="group-${name}">${words[name]} <span class="number">${rooms.length}</span></h2>
        ${rooms.length === 0 ? html`<p class="none">${words.noneLive}</p>` : nothing}
        <ul class="rooms">
          ${repeat(rooms, (room) => room.id, (room) => roomRow(room, around(room), words))}
        </ul>
      </section>
    `;
  }
}

function displacedOf(order, wished) {
  const live = new Set(wished.live);
  const moved = [...order.live.filter((id) => !live.has(id)), ...order.idle.filter((id) => live.has(id))];
  return Math.max(1, moved.length); // or only the order among them
}

customElements.define("room-list", RoomList);
