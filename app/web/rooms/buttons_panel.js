/** The button boxes of a room: addresses that act on the card in front when they are opened. */

import { html, live, nothing, repeat } from "../vendor/lit.js";
import "./copy_field.js";
import { ListingElement } from "./listing_element.js";
import { moment } from "./moments.js";
import { problemNote } from "./problem_note.js";

const ACTIONS = ["used", "dismiss", "pin", "reword", "quiet"];
const NAME_LIMIT = 100; // characters, the service's own

/** Makes, lists and revokes the button boxes of one room. */
class ButtonsPanel extends ListingElement {
  static properties = { name: { state: true }, made: { state: true }, tried: { state: true } };

  constructor() {
    super();
    this.name = "";
    this.made = []; // made here and not put away, the newest first
    this.tried = false;
  }

  fetch() {
    return this.service.buttons(this.room.id);
  }

  wrong() {
    return !this.name.trim() || [...this.name].length > NAME_LIMIT;
  }

  async submit(event) {
    event.preventDefault();
    this.tried = true;
    if (this.wrong()) {
      this.part("name").focus();
      return;
    }
    const made = await this.attempt(() => this.service.makeButton(this.room.id, this.name.trim()));
    if (made === null) return;
    this.made = [made, ...this.made];
    this.name = "";
    this.tried = false;
    await this.updateComplete;
    this.part("made").focus();
    this.look();
  }

  ask(button) {
    const { ask, askText } = this.words.buttons;
    this.confirm(ask, askText(button.name), () => this.revoke(button), () => this.part("heading").focus());
  }

  async revoke({ id }) {
    await this.service.revokeButton(this.room.id, id);
    this.made = this.made.filter((each) => each.id !== id);
    const now = this.service.now();
    this.entries = this.entries.map((each) => (each.id === id ? { ...each, revoked_wall_ms: now } : each));
    await this.look();
  }

  async putAway(made) {
    this.made = this.made.filter((each) => each !== made);
    await this.updateComplete;
    this.part("name").focus();
  }

  render() {
    const { words, entries } = this;
    return html`
      ${this.form(words.buttons)}
      ${repeat(this.made, ({ id }) => id, (made) => this.addresses(made))}
      ${problemNote(this.missing, "buttons", words)}
      ${entries?.length === 0 && this.made.length === 0 ? html`<p class="none">${words.buttons.none}</p>` : nothing}
      <ul class="entries">
        ${repeat(entries ?? [], ({ id }) => id, (each) => this.entry(each))}
      </ul>
    `;
  }

  form(words) {
    const id = `room-${this.room.id}-button`;
    const wrong = this.tried && this.wrong();
    return html`
      <form autocomplete="off" novalidate @submit=${this.submit}>
        <h3 data-part="heading" tabindex="-1">${words.title}</h3>
        <p class="hint">${words.hint}</p>
        <p class="field">
          <label for=${id}>${words.name}</label>
          <input
            id=${id} data-part="name" dir="auto" maxlength=${NAME_LIMIT} required aria-invalid=${wrong}
            aria-describedby="${id}-hint" .value=${live(this.name)} @input=${({ target }) => (this.name = target.value)}
          >
          <span class="hint" id="${id}-hint" ?data-wrong=${wrong}>${wrong ? words.wrongName : words.nameHint}</span>
        </p>
        ${problemNote(this.problem, "button", this.words)}
        <button class="do go wide" data-part="make" ?disabled=${this.busy}>${words.make}</button>
      </form>
    `;
  }

  addresses(made) {
    const words = this.words.buttons;
    return html`
      <section class="made" data-button=${made.id}>
        <header>
          <h4 data-part="made" tabindex="-1" dir="auto">${words.made(made.name)}</h4>
          <button type="button" class="do" data-part="done" @click=${() => this.putAway(made)}>${this.words.links.done}</button>
        </header>
        <p class="hint">${words.once}</p>
        ${ACTIONS.filter((action) => made.urls[action]).map((action) => html`
          <copy-field data-action=${action} .label=${words.actions[action]} .value=${made.urls[action]} .words=${this.words}></copy-field>
        `)}
      </section>
    `;
  }

  entry(button) {
    const words = this.words.buttons;
    const time = (wallMs) => moment(wallMs, this.words.locale);
    const pressed = button.last_used_wall_ms ?? null;
    const revoked = button.revoked_wall_ms ?? null;
    return html`
      <li class="entry" data-button=${button.id} ?data-over=${revoked !== null}>
        <div>
          <p class="who"><b dir="auto">${button.name}</b></p>
          <p class="when">
            <span>${words.issued(time(button.issued_wall_ms))}</span>
            <span>${words.lastUsed(pressed === null ? "" : time(pressed))}</span>
            ${revoked === null ? nothing : html`<span>${words.revoked(time(revoked))}</span>`}
          </p>
        </div>
        ${revoked !== null ? nothing : html`
          <button
            type="button" class="do" data-part="revoke" aria-label=${words.revokeName(button.name)}
            @click=${() => this.ask(button)}
          >${this.words.tokens.revoke}</button>`}
      </li>
    `;
  }
}

customElements.define("buttons-panel", ButtonsPanel);
