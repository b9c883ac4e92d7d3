/** One room in full: its state, and what gives access to it. */

import { html, nothing } from "../vendor/lit.js";
import "./buttons_panel.js";
import "./confirm_dialog.js";
import "./links_panel.js";
import "./tokens_panel.js";
import { PageElement } from "./page_element.js";
import { figuresOf, hearingOf, moodOf, onAirOf, screensOf } from "./room_facts.js";
import { isWatched, lastingOf } from "./room_row.js";

const TABS = ["links", "tokens", "buttons"];
const FIGURES = ["viewers", "chat", "orders", "questions", "gaps", "dropped"];
const STEPS = { ArrowLeft: -1, ArrowRight: 1 };

/** Shows a room; says `close` and `edit`. */
class RoomDetail extends PageElement {
  static properties = {
    room: { attribute: false },
    service: { attribute: false },
    words: { attribute: false },
    shown: { attribute: false },
    tab: { state: true },
  };

  constructor() {
    super();
    this.tab = "links";
    this.addEventListener("keydown", (event) => {
      const closes = event.key === "Escape" && !event.defaultPrevented && !event.target.closest("dialog");
      if (closes) this.say("close");
    });
  }

  /** Put the focus on the room's title, where reading begins. */
  async focusHeading() {
    await this.updateComplete;
    this.part("title").focus({ preventScroll: true });
    this.scrollTop = 0;
  }

  say(what) {
    this.dispatchEvent(new CustomEvent(what));
  }

  /** Move among the tabs as their pattern has it. */
  async step(event) {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.tab = TABS[(TABS.indexOf(this.tab) + step + TABS.length) % TABS.length];
    await this.updateComplete;
    this.part(`tab-${this.tab}`).focus();
  }

  render() {
    const { room, words } = this;
    const id = `room-${room.id}`;
    return html`
      <section class="sheet" aria-labelledby="${id}-title">
        <header class="sheet-top">
          <h2 id="${id}-title" data-part="title" tabindex="-1" dir="auto">${room.title}</h2>
          <button type="button" class="tool" data-part="edit" @click=${() => this.say("edit")}>${words.changeRoom}</button>
          <button type="button" class="tool" data-part="close" aria-label=${words.back} @click=${() => this.say("close")}>
            <svg class="shape" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 3.6L12 10.6 19 3.6 20.4 5 13.4 12 20.4 19 19 20.4 12 13.4 5 20.4 3.6 19 10.6 12 3.6 5z"></path></svg>
          </button>
          ${this.about(words)}
        </header>
        ${this.state(words)} ${this.tabs(id, words)}
        ${TABS.map((tab) => html`
          <div
            class="panel" role="tabpanel" id="${id}-panel-${tab}" data-panel=${tab}
            aria-labelledby="${id}-tab-${tab}" ?hidden=${tab !== this.tab}
          >${this.panel(tab)}</div>
        `)}
        <confirm-dialog .words=${words}></confirm-dialog>
      </section>
    `;
  }

  about(words) {
    const { id, language, host_stage: stage, stream_delay_ms: delay, state } = this.room;
    return html`
      <p class="about">
        <span>${id}</span>
        <span>${words.languages[language] ?? language}</span>
        <span>${words.hostOf(words.hostStages[stage] ?? stage)}</span>
        <span>${words.delayOf(new Intl.NumberFormat(words.locale).format(delay / 1000))}</span>
        ${lastingOf(state, this.service.now(), words)}
        ${state?.quiet ? html`<span class="chip">${words.quiet}</span>` : nothing}
      </p>
    `;
  }

  state(words) {
    const { state, clients } = this.room;
    return html`
      <div class="now" ?data-live=${Boolean(state)} ?data-watched=${isWatched(state)}>
        <p class="air"><span class="lamp" aria-hidden="true"></span>${state ? words.live : words.idle}</p>
        ${state ? [onAirOf(state, words), moodOf(state, words)] : nothing}
        <dl class="figures">
          ${state ? [figuresOf(state, FIGURES, words), hearingOf(state, words)] : nothing}
          ${screensOf(clients, words)}
        </dl>
      </div>
    `;
  }

  tabs(id, words) {
    return html`
      <div class="tabs" role="tablist" aria-labelledby="${id}-title" @keydown=${this.step}>
        ${TABS.map((tab) => html`
          <button
            type="button" role="tab" id="${id}-tab-${tab}" data-part="tab-${tab}" aria-controls="${id}-panel-${tab}"
            aria-selected=${tab === this.tab} tabindex=${tab === this.tab ? 0 : -1} @click=${() => (this.tab = tab)}
          >${words.tabs[tab]}</button>
        `)}
      </div>
    `;
  }

  panel(tab) {
    const { room, service, words } = this;
    const shown = this.shown && tab === this.tab;
    const confirm = (...asked) => this.querySelector("confirm-dialog").ask(...asked);
    if (tab === "links") {
      return html`<links-panel .room=${room} .service=${service} .words=${words} .shown=${shown}></links-panel>`;
    }
    if (tab === "tokens") {
      return html`
        <tokens-panel .room=${room} .service=${service} .words=${words} .shown=${shown} .confirm=${confirm}></tokens-panel>
      `;
    }
    return html`
      <buttons-panel .room=${room} .service=${service} .words=${words} .shown=${shown} .confirm=${confirm}></buttons-panel>
    `;
  }
}

customElements.define("room-detail", RoomDetail);
