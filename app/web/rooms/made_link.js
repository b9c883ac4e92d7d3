/** A link just made, shown this once. */

import { html, nothing } from "../vendor/lit.js";
import { copyText } from "./copy_field.js";
import { examplesOf } from "./examples.js";
import { moment } from "./moments.js";
import { PageElement } from "./page_element.js";

/** Shows what was issued for a client; says `done` when it may go. */
class MadeLink extends PageElement {
  static properties = {
    link: { attribute: false },
    room: { attribute: false },
    service: { attribute: false },
    words: { attribute: false },
    revealed: { state: true },
    language: { state: true },
    copied: { state: true },
  };

  constructor() {
    super();
    this.revealed = false;
    this.language = "curl";
    this.copied = null; // the example last copied
  }

  async focusHeading() {
    await this.updateComplete;
    this.part("made").focus();
  }

  render() {
    const { link, words } = this;
    const role = words.links.roles[link.role];
    const ingest = link.role === "ingest";
    const once = ingest ? words.links.onceToken : words.links.once;
    return html`
      <section class="made" data-role=${link.role}>
        <header>
          <h4 data-part="made" tabindex="-1" dir="auto">${words.links.made(role, link.client)}</h4>
          <button type="button" class="do" data-part="done" @click=${() => this.dispatchEvent(new CustomEvent("done"))}>
            ${words.links.done}
          </button>
        </header>
        <p class="hint">${once(moment(link.until, words.locale))}</p>
        ${ingest ? this.ingest(words) : this.page(words)}
      </section>
    `;
  }

  page(words) {
    return html`<copy-field data-part="address" .label=${words.links.address} .value=${this.link.page ?? ""} .words=${words}></copy-field>`;
  }

  ingest(words) {
    const { service, room, link } = this;
    const question = words.links.exampleQuestion;
    const about = { socket: service.socket(room.id), events: service.events(room.id), question, ...link };
    const examples = examplesOf(about, this.revealed);
    const whole = examplesOf(about, true)[this.language];
    return html`
      <copy-field data-part="socket" .label=${words.links.socket} .value=${about.socket} .words=${words}></copy-field>
      ${this.revealed
        ? html`<copy-field data-part="token" .label=${words.links.token} .value=${link.token} .words=${words}></copy-field>`
        : nothing}
      <div class="example-top">
        <div class="choices small" role="group" aria-label=${words.links.example}>
          ${Object.keys(examples).map((name) => html`
            <button type="button" class="do" aria-pressed=${name === this.language} @click=${() => (this.language = name)}>
              ${name}
            </button>
          `)}
        </div>
        <button
          type="button" class="do" data-part="reveal" aria-pressed=${this.revealed}
          @click=${() => (this.revealed = !this.revealed)}
        >${this.revealed ? words.links.hide : words.links.show}</button>
        <button type="button" class="do" data-part="copy-example" @click=${() => this.copy(whole)}>
          ${this.copied === this.language ? words.copied : words.links.copyExample}
        </button>
      </div>
      <pre class="example" data-part="example" tabindex="0" dir="ltr" role="region" aria-label=${words.links.example}>${examples[this.language]}</pre>
      <textarea class="unseen" data-part="whole" tabindex="-1" aria-hidden="true" readonly .value=${""}></textarea>
      <span class="unseen" role="status">${this.copied ? words.copied : ""}</span>
    `;
  }

  async copy(example) {
    const field = this.part("whole");
    field.value = example; // where the clipboard is closed, a field's selection is copied instead
    const copied = await copyText(example, field);
    field.value = "";
    this.copied = copied ? this.language : null;
    this.part("copy-example").focus();
    if (!copied) this.revealed = true; // then it can be selected by hand
  }
}

customElements.define("made-link", MadeLink);
