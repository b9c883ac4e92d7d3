/** The page of keys: which there are, and where the host teaches a key of their own device. */

import { css, html, nothing } from "../../vendor/lit.js";
import { GROUPS, HOLD_MS, TEACHABLE, isTeachable, keyOf, withLearned, withoutLearned } from "./bindings.js";
import { DialogElement } from "./dialog_element.js";
import { keyLabel } from "./key_names.js";

const MODIFIERS = new Set(["Shift", "Control", "Alt", "AltGraph", "Meta"]);

/** `<livecue-shortcuts>`: a dialog that lists the keys and teaches `settings` others. */
export class ShortcutsDialog extends DialogElement {
  static properties = { teaching: { state: true }, said: { state: true } };
  static styles = [...DialogElement.styles, shortcutStyle()];
  #key = null;
  #timer = null;
  #down = (event) => this.#pressed(event);
  #up = (event) => this.#released(event);

  constructor() {
    super();
    this.teaching = null; // what the next key is to ask for
    this.said = null;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop();
  }

  closed() {
    this.#stop();
    this.said = null;
  }

  title(words) {
    return words.shortcuts;
  }

  content(words) {
    return html`${Object.keys(GROUPS).map((name) => this.#group(name, words))}
      <section aria-labelledby="own">
        <h3 id="own">${words.ownKeys}</h3>
        <p class="note">${words.ownKeysNote}</p>
        <ul class="teach">${TEACHABLE.map((what) => this.#row(what, words))}</ul>
        <p class="said" role="status" data-state=${this.teaching ? "waiting" : "done"}>${this.#says(words)}</p>
      </section>`;
  }

  #group(name, words) {
    const { title, note } = words.groups[name];
    return html`<section data-group=${name}>
      <h3>${title}</h3>
      ${note ? html`<p class="note">${note}</p>` : nothing}
      <dl>
        ${GROUPS[name].map(
          ([what, how, keys]) => html`<dt>${labels(what, how, keys, words)}</dt><dd>${words.asked[what]}</dd>`,
        )}
      </dl>
    </section>`;
  }

  #row(what, words) {
    const mine = this.settings.learned.filter((each) => each.what === what);
    const waits = this.teaching === what;
    return html`<li data-what=${what}>
      <span class="what">${words.asked[what]}</span>
      <span class="mine">
        ${mine.map((each) => {
          const name = keyLabel(each.key, each.how, words);
          return html`<button type="button" class="forget" aria-label=${words.forget(name)}
            @click=${() => this.#forget(each)}><kbd>${name}</kbd> <span aria-hidden="true">×</span></button>`;
        })}
      </span>
      <button type="button" class="learn" aria-pressed=${String(waits)} aria-label=${words.learnFor(words.asked[what])}
        @click=${() => (waits ? this.#stop() : this.#start(what))}>${waits ? words.pressNow : words.learn}</button>
    </li>`;
  }

  #says(words) {
    if (this.teaching) return words.waiting(words.asked[this.teaching]);
    if (this.said === null) return "";
    if (this.said === "unteachable") return words.unteachable;
    const { key, how, what } = this.said;
    return words.learned(keyLabel(key, how, words), words.asked[what]);
  }

  #start(what) {
    this.#stop();
    this.said = null;
    this.teaching = what;
    // Before anything else hears them: the key that is taught must not do what it did so far.
    window.addEventListener("keydown", this.#down, true);
    window.addEventListener("keyup", this.#up, true);
  }

  #stop() {
    window.removeEventListener("keydown", this.#down, true);
    window.removeEventListener("keyup", this.#up, true);
    clearTimeout(this.#timer);
    this.#key = null;
    this.teaching = null;
  }

  #pressed(event) {
    if (event.key === "Tab") {
      this.#stop(); // the focus moves on as usual
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    // What goes down with another key, such as Shift or Control, is no key yet.
    if (event.repeat || this.#key !== null || MODIFIERS.has(event.key)) return;
    if (event.key === "Escape") this.#stop();
    else if (!isTeachable(event)) {
      this.#stop();
      this.said = "unteachable";
    } else {
      this.#key = keyOf(event);
      this.#timer = setTimeout(() => this.#learn("hold"), HOLD_MS);
    }
  }

  #released(event) {
    if (this.#key === null || keyOf(event) !== this.#key) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#learn("press");
  }

  #learn(how) {
    const one = { key: this.#key, how, what: this.teaching };
    this.#stop();
    this.settings.teach(withLearned(this.settings.learned, one));
    this.said = one;
  }

  #forget(one) {
    this.said = null;
    this.settings.teach(withoutLearned(this.settings.learned, one));
    // Its button is gone, and the focus with it.
    this.renderRoot.querySelector(`[data-what=${one.what}] .learn`).focus();
  }
}

function labels(what, how, keys, words) {
  if (what === "place") return html`<kbd>1 – 9</kbd>`;
  return keys.map((key) => html`<kbd>${keyLabel(key, how, words)}</kbd> `);
}

function shortcutStyle() {
  return css`
    section { padding-top: 18px; }
    h3 { font-size: 16px; }
    dl { display: grid; grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr); gap: 8px 16px; margin-top: 10px; }
    dt { display: flex; flex-wrap: wrap; gap: 4px; align-content: flex-start; }
    dd { color: var(--soft); align-self: center; }
    kbd { padding: 1px 8px; border: 1px solid var(--edge); border-radius: 6px; background: var(--raised); font: inherit; font-size: 14px; font-weight: 600; white-space: nowrap; }
    .teach { display: grid; gap: 8px; margin-top: 10px; }
    .teach li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 8px; align-items: center; }
    .mine { display: flex; flex-wrap: wrap; grid-row: 2; grid-column: 1 / -1; gap: 0 6px; margin-inline-start: -8px; }
    .forget { padding: 4px 8px; border-color: transparent; }
    .learn { min-width: 88px; }
    .learn[aria-pressed="true"] { border: 2px dashed var(--focus); color: var(--focus); }
    .said { position: sticky; bottom: -10px; min-height: 1.45em; margin: 4px -4px 0; padding: 8px 4px; background: var(--panel); font-weight: 600; }
    .said[data-state="waiting"] { color: var(--focus); }
  `;
}

customElements.define("livecue-shortcuts", ShortcutsDialog);
