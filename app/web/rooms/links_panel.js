/** Hands out links: for whom, under what name, for how long. */

import { html, live, nothing, repeat } from "../vendor/lit.js";
import "./made_link.js";
import "./pairing_code.js";
import { AskingElement } from "./page_element.js";
import { problemNote } from "./problem_note.js";

const ROLES = ["host", "operations", "ingest"];
const HOURS = [4, 12, 24, 168, 720];
const NAME_LIMIT = 128; // characters, the service's own

/** Makes links for one room. */
class LinksPanel extends AskingElement {
  static properties = {
    room: { attribute: false },
    service: { attribute: false },
    words: { attribute: false },
    shown: { attribute: false },
    role: { state: true },
    client: { state: true },
    hours: { state: true },
    made: { state: true },
    tried: { state: true },
  };

  constructor() {
    super();
    this.role = "host";
    this.client = "";
    this.hours = ""; // the service's default
    this.made = []; // links made here and not put away, the newest first
    this.tried = false;
  }

  async submit(event) {
    event.preventDefault();
    this.tried = true;
    if (this.wrong()) {
      this.part("client").focus();
      return;
    }
    const asked = { roles: [this.role], client: this.client.trim() };
    if (this.hours) asked.lifetime_hours = Number(this.hours);
    const issued = await this.attempt(() => this.service.mint(this.room.id, asked));
    if (issued === null) return;
    const until = this.service.now() + issued.expires_in_s * 1000;
    this.made = [{ ...issued, role: asked.roles[0], client: asked.client, until }, ...this.made];
    // Who has gone on to the next name meanwhile keeps it, and the place it is typed at.
    if (this.client.trim() !== asked.client) return;
    this.client = "";
    this.tried = false;
    await this.updateComplete;
    this.querySelector("made-link").focusHeading();
  }

  wrong() {
    return !this.client.trim() || [...this.client].length > NAME_LIMIT;
  }

  async putAway(link) {
    this.made = this.made.filter((each) => each !== link);
    await this.updateComplete;
    this.part("client").focus();
  }

  render() {
    const { room, words, service } = this;
    return html`
      <form autocomplete="off" novalidate @submit=${this.submit}>
        <h3>${words.links.title}</h3>
        ${this.roles(words.links)} ${this.clientField(words.links)} ${this.lifetime(words.links)}
        ${problemNote(this.problem, "mint", words)}
        <button class="do go wide" data-part="make" ?disabled=${this.busy}>${words.links.make}</button>
      </form>
      ${repeat(this.made, (link) => link.token, (link) => html`
        <made-link
          .link=${link} .room=${room} .service=${service} .words=${words} @done=${() => this.putAway(link)}
        ></made-link>
      `)}
      ${this.role === "host" || this.pairing ? this.phone() : nothing}
    `;
  }

  phone() {
    this.pairing = true; // a code shown stays while another role is chosen
    const { room, words, service, shown } = this;
    return html`
      <pairing-code
        ?hidden=${this.role !== "host"} .room=${room} .service=${service} .words=${words}
        .shown=${shown} .minted=${this.made}
      ></pairing-code>
    `;
  }

  roles(words) {
    const id = `room-${this.room.id}-role`;
    return html`
      <fieldset class="choices">
        <legend>${words.role}</legend>
        <div class="choice-row">
          ${ROLES.map((role) => html`
            <label>
              <input
                type="radio" name=${id} value=${role} aria-describedby="${id}-hint"
                .checked=${live(role === this.role)} @change=${() => (this.role = role)}
              >
              <span>${words.roles[role]}</span>
            </label>
          `)}
        </div>
        <p class="hint" id="${id}-hint">${words.roleHints[this.role]}</p>
      </fieldset>
    `;
  }

  clientField(words) {
    const id = `room-${this.room.id}-client`;
    const wrong = this.tried && this.wrong();
    return html`
      <p class="field">
        <label for=${id}>${words.client}</label>
        <input
          id=${id} data-part="client" dir="auto" maxlength=${NAME_LIMIT} required aria-invalid=${wrong}
          aria-describedby="${id}-hint" .value=${live(this.client)} @input=${({ target }) => (this.client = target.value)}
        >
        <span class="hint" id="${id}-hint" ?data-wrong=${wrong}>${wrong ? words.wrongClient : words.clientHint}</span>
      </p>
    `;
  }

  lifetime(words) {
    const id = `room-${this.room.id}-lifetime`;
    return html`
      <p class="field">
        <label for=${id}>${words.lifetime}</label>
        <select id=${id} data-part="lifetime" @change=${({ target }) => (this.hours = target.value)}>
          <option value="">${words.usual}</option>
          ${HOURS.map((hours) => html`<option value=${hours}>${words.hours(hours)}</option>`)}
        </select>
      </p>
    `;
  }
}

customElements.define("links-panel", LinksPanel);
