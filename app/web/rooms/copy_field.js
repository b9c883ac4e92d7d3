/** A text to take along: shown in full, with a button that copies it. */

import { html } from "../vendor/lit.js";
import { PageElement } from "./page_element.js";

const COPIED_MS = 4_000;

/** Shows `value` under `label`. */
class CopyField extends PageElement {
  static properties = {
    label: { attribute: false },
    value: { attribute: false },
    words: { attribute: false },
    said: { state: true },
  };

  constructor() {
    super();
    this.said = null; // what became of the last press, a key of the words
    this.timer = null;
  }

  async copy() {
    const copied = await copyText(this.value, this.querySelector("input"));
    this.said = copied ? "copied" : "copyByHand";
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.said = null), COPIED_MS);
  }

  render() {
    const { label, value, words, said } = this;
    return html`
      <label class="copy-field">
        <span>${label}</span>
        <input readonly dir="ltr" spellcheck="false" .value=${value} @focus=${({ target }) => target.select()}>
      </label>
      <button type="button" class="do" aria-label=${`${words.copy}${words.colon}${label}`} @click=${this.copy}>
        ${said === "copied" ? words.copied : words.copy}
      </button>
      <span class="unseen" role="status">${said ? words[said] : ""}</span>
      ${said === "copyByHand" ? html`<span class="hint">${words.copyByHand}</span>` : ""}
    `;
  }
}

/**
 * Copy `text`; returns whether that worked. On plain HTTP, which is how a studio's own network is
 * reached, the clipboard is closed: then what `field` holds, if it is given, is selected and copied.
 */
export async function copyText(text, field) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand("copy");
  }
}

customElements.define("copy-field", CopyField);
