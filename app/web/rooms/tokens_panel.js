/** The tokens of a room: who has one, until when, and taking one back. */

import { html, nothing, repeat } from "../vendor/lit.js";
import { ListingElement } from "./listing_element.js";
import { moment } from "./moments.js";
import { problemNote } from "./problem_note.js";

const SLOW_AFTER_MS = 10_000; // twice as long as sockets of a revoked token may live

/** Lists the tokens handed out for one room, and revokes them. */
class TokensPanel extends ListingElement {
  static properties = { revoked: { state: true } };

  constructor() {
    super();
    this.revoked = new Map(); // id → when it was revoked here, on the page's own clock
  }

  fetch() {
    return this.service.tokens(this.room.id);
  }

  hurried() {
    return (this.entries ?? []).some((token) => token.open > 0 && this.age(token) < SLOW_AFTER_MS);
  }

  /** How long ago a token was revoked here, in milliseconds; for ever when it was not. */
  age({ id }) {
    return this.revoked.has(id) ? performance.now() - this.revoked.get(id) : Infinity;
  }

  ask(token) {
    const { ask, askText } = this.words.tokens;
    this.confirm(ask, askText(token.client), () => this.revoke(token), () => this.part("heading").focus());
  }

  async revoke({ id }) {
    await this.service.revokeToken(this.room.id, id);
    this.revoked = new Map(this.revoked).set(id, performance.now());
    const now = this.service.now();
    this.entries = this.entries.map((each) => (each.id === id ? { ...each, revoked_wall_ms: now } : each));
    await this.look();
  }

  render() {
    const { words, entries } = this;
    return html`
      <h3 data-part="heading" tabindex="-1">${words.tokens.title}</h3>
      ${problemNote(this.missing, "tokens", words)}
      ${entries?.length === 0 ? html`<p class="none">${words.tokens.none}</p>` : nothing}
      <ul class="entries">
        ${repeat(entries ?? [], ({ id }) => id, (token) => this.entry(token))}
      </ul>
    `;
  }

  entry(token) {
    const words = this.words.tokens;
    const over = token.revoked_wall_ms !== null || this.expired(token);
    return html`
      <li class="entry" data-token=${token.id} ?data-over=${over}>
        <div>
          <p class="who">
            <b dir="auto">${token.client}</b>
            ${token.roles.map((role) => html`<span class="chip" data-role=${role}>${this.words.links.roles[role] ?? role}</span>`)}
          </p>
          <p class="when">
            <span dir="auto">${words.issued(this.moment(token.issued_wall_ms), token.issued_by ?? "")}</span>
            <span>${this.ending(token)}</span>
          </p>
          <p class="state" role="status" data-part="open" ?data-open=${token.open > 0}>${this.openness(token)}</p>
        </div>
        ${over ? nothing : html`
          <button
            type="button" class="do" data-part="revoke" aria-label=${words.revokeName(token.client)}
            @click=${() => this.ask(token)}
          >${words.revoke}</button>`}
      </li>
    `;
  }

  moment(wallMs) {
    return moment(wallMs, this.words.locale);
  }

  expired(token) {
    return token.expires_wall_ms <= this.service.now();
  }

  ending(token) {
    const words = this.words.tokens;
    if (token.revoked_wall_ms !== null) return words.revoked(this.moment(token.revoked_wall_ms));
    return (this.expired(token) ? words.expired : words.expires)(this.moment(token.expires_wall_ms));
  }

  openness(token) {
    const words = this.words.tokens;
    if (!this.revoked.has(token.id)) return words.open(token.open);
    if (token.open === 0) return words.closed;
    return (this.age(token) < SLOW_AFTER_MS ? words.closing : words.slow)(token.open);
  }
}

customElements.define("tokens-panel", TokensPanel);
