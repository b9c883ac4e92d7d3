/** What the room learnt of its host, told in plain words, and the buttons that have it forgotten. */

import { LitElement, css, html, nothing } from "../../vendor/lit.js";
import { dialogStyle } from "./dialog_style.js";
import { daysOf } from "./days.js";
import { wordsOf } from "./words.js";

const PATIENCE_MS = 10_000;

/**
 * `<livecue-learnt>`: `access` is {server, room, token}; without a server there is nothing to show.
 * `load()` asks the service anew.
 */
export class Learnt extends LitElement {
  static properties = {
    access: { attribute: false },
    lang: {},
    known: { state: true },
    said: { state: true },
  };
  static styles = [dialogStyle, learntStyle()];

  constructor() {
    super();
    this.known = null;
    this.said = null;
  }

  /** Ask the service what is known by now. */
  async load() {
    if (!this.access?.server) return;
    this.said = null;
    await this.#ask("GET");
  }

  render() {
    if (!this.access?.server) return nothing;
    const words = wordsOf(this.lang).learnt;
    const sentences = this.known === null ? [] : sentencesOf(this.known, words);
    const slips = this.known?.slips ?? [];
    const something = sentences.length + slips.length > 0;
    const nothingYet = this.known !== null && !something;
    return html`<h3>${words.title}</h3>
      <p class="note" id="learnt-note">${words.note}</p>
      ${nothingYet ? html`<p class="none" id="learnt-none">${words.none}</p>` : nothing}
      ${sentences.length > 0
        ? html`<ul id="learnt">${sentences.map((each) => html`<li>${each}</li>`)}</ul>`
        : nothing}
      ${slips.length > 0 ? this.#slips(slips, words.slips) : nothing}
      <div class="row">
        <button type="button" id="forget-learnt" ?disabled=${!something} @click=${() => this.#forget()}>
          ${words.forget}
        </button>
      </div>
      <p class="note" id="learnt-said" role="status" data-state=${this.said === "failed" ? "bad" : "good"}>
        ${this.said === null ? "" : words[this.said]}
      </p>`;
  }

  #slips(slips, words) {
    const { locale } = wordsOf(this.lang);
    return html`<h4>${words.title}</h4>
      <p class="note">${words.note(this.known.reminds_from)}</p>
      <ul id="slips">
        ${slips.map(
          (slip) => html`<li data-slip=${slip.id}>
            <span dir="auto">${words.told(slip)}</span>
            <span class="note">${words.often(slip.times, daysOf(slip, locale))}</span>
            <button type="button" aria-label=${words.forgetOne(slip.product, slip.name)} @click=${() => this.#forget(slip.id)}>
              ${words.forget}
            </button>
          </li>`,
        )}
      </ul>`;
  }

  /** Forget one slip, or everything. */
  async #forget(slip) {
    this.said = null;
    if (!(await this.#ask("DELETE", slip ? `/slips/${slip}` : ""))) return;
    await this.#ask("GET");
    if (this.said !== null) return;
    this.said = slip ? "forgottenOne" : "forgotten";
    if (slip) await this.#keepFocus();
  }

  /** The button pressed is gone: the next one takes the focus, so that a keyboard stays here. */
  async #keepFocus() {
    await this.updateComplete;
    this.renderRoot.querySelector("#slips button, #forget-learnt:enabled")?.focus();
  }

  /** Returns whether the service did it. */
  async #ask(method, part = "") {
    const { server, room, token } = this.access;
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
    try {
      const answer = await fetch(new URL(`v1/rooms/${encodeURIComponent(room)}/learnt${part}`, server), {
        method,
        headers: { Authorization: `Bearer ${token}` },
        signal: patience.signal,
        cache: "no-store",
        credentials: "omit",
      });
      if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
      if (method === "GET") this.known = await answer.json();
      return true;
    } catch {
      this.said = "failed"; // no network, no patience, or no right to it
      return false;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Return what follows from what is known, one sentence each; nothing for what changes nothing. */
export function sentencesOf({ habits, wording }, words) {
  const moved = habits.filter(({ shift }) => shift !== 0);
  const told = moved.map(({ topic, decided, liked, shift }) => {
    const name = words.topics[topic] ?? topic;
    return shift < 0 ? words.later(name, decided - liked, decided) : words.sooner(name, liked, decided);
  });
  return wording === "plain" ? told : [...told, words.wording(words.wordings[wording] ?? wording)];
}

function learntStyle() {
  return css`
    :host { display: block; margin: 20px 0 0; }
    h3 { color: var(--text); font-size: 16px; font-weight: 700; }
    #learnt li { margin-top: 8px; padding-inline-start: 12px; border-inline-start: 3px solid var(--edge); color: var(--text); }
    h4 { margin: 18px 0 0; color: var(--text); font-size: 15px; font-weight: 700; }
    #slips li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 2px 12px;
      align-items: center;
      margin-top: 10px;
      padding-inline-start: 12px;
      border-inline-start: 3px solid var(--edge);
      color: var(--text);
    }
    #slips span { grid-column: 1; }
    #slips .note { margin: 0; }
    #slips button { grid-column: 2; grid-row: 1 / span 2; }
    .none { margin-top: 8px; color: var(--soft); }
    #learnt-said:empty { display: none; }
  `;
}

customElements.define("livecue-learnt", Learnt);
