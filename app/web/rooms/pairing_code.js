/** A QR code that makes a phone the host's screen, for as long as it is valid. */

import { html, nothing } from "../vendor/lit.js";
import "./copy_field.js";
import { countdown, moment } from "./moments.js";
import { AskingElement } from "./page_element.js";
import { problemNote } from "./problem_note.js";

const TICK_MS = 500;
const LOOK_EVERY_MS = 3_000; // for the token that a claim makes
const DRAWING = /^data:image\/svg\+xml[;,]/;

/** Pairs phones with one room. */
class PairingCode extends AskingElement {
  static properties = {
    room: { attribute: false },
    service: { attribute: false },
    words: { attribute: false },
    shown: { attribute: false },
    minted: { attribute: false },
    code: { state: true },
    left: { state: true },
    claimed: { state: true },
  };

  constructor() {
    super();
    this.minted = [];
    this.code = null; // the one shown
    this.left = 0; // milliseconds
    this.claimed = null; // the token that came of it
    this.before = new Set(); // ids of the tokens there were before
    this.lookedAt = 0;
    this.timer = null;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  async pair() {
    const begun = await this.attempt(async () => {
      // The list first: what is new in it afterwards came of this code.
      const known = await this.service.tokens(this.room.id);
      return { known, code: await this.service.pair(this.room.id) };
    });
    if (begun === null) return;
    const { known, code } = begun;
    this.before = new Set(known.map(({ id }) => id));
    this.claimed = null;
    this.code = { ...code, ends: performance.now() + code.expires_in_s * 1000 };
    clearInterval(this.timer);
    this.timer = setInterval(() => this.tick(), TICK_MS);
    this.tick();
  }

  tick() {
    const now = performance.now();
    this.left = Math.max(0, this.code.ends - now);
    if (this.left === 0) clearInterval(this.timer);
    if (this.shown && now - this.lookedAt >= LOOK_EVERY_MS) this.look();
  }

  /** See whether a host's token came that was not made on this page: then the code was claimed. */
  async look() {
    this.lookedAt = performance.now();
    const asked = this.code;
    let tokens;
    try {
      tokens = await this.service.tokens(this.room.id);
    } catch {
      return; // the rooms' own watch tells of trouble
    }
    const made = new Set(this.minted.map(({ id }) => id));
    const fresh = tokens.find(({ id, roles }) => !this.before.has(id) && !made.has(id) && roles.includes("host"));
    if (!fresh || this.code !== asked) return;
    this.claimed = fresh;
    this.code = null;
    clearInterval(this.timer);
  }

  render() {
    const words = this.words.pairing;
    const { code, claimed } = this;
    return html`
      <section class="pairing">
        <h3>${words.title}</h3>
        <p class="hint">${words.hint}</p>
        ${claimed
          ? html`<p class="good" role="status" dir="auto" data-part="claimed">${words.claimed(claimed.client, moment(claimed.issued_wall_ms, this.words.locale))}</p>`
          : nothing}
        ${code === null ? nothing : this.show(words)}
        ${problemNote(this.problem, "pair", this.words)}
        <button type="button" class="do" data-part="pair" ?disabled=${this.busy} @click=${this.pair}>
          ${code === null ? words.show : words.renew}
        </button>
      </section>
    `;
  }

  show(words) {
    const { code, left } = this;
    if (left === 0) return html`<p class="late" role="status" data-part="expired">${words.expired}</p>`;
    const drawn = DRAWING.test(code.qr ?? "");
    return html`
      ${drawn ? html`<img class="qr" src=${code.qr} alt=${words.alt} width="220" height="220">` : nothing}
      ${code.this_machine_only ? html`<p class="late" data-part="local">${words.thisMachineOnly}</p>` : nothing}
      <p class="left" data-part="left">${words.left(countdown(left))}</p>
      <copy-field data-part="pair-address" .label=${words.address} .value=${code.page} .words=${this.words}></copy-field>
    `;
  }
}

customElements.define("pairing-code", PairingCode);
