/** The dialog that asks before something that cannot be undone. */

import { html } from "../vendor/lit.js";
import { AskingElement } from "./page_element.js";
import { problemNote } from "./problem_note.js";

/** Asks once; stays open with the reason when what was confirmed did not work. */
class ConfirmDialog extends AskingElement {
  static properties = { words: { attribute: false }, asked: { state: true } };

  constructor() {
    super();
    this.asked = { title: "", text: "" };
  }

  /**
   * Ask; once it is confirmed, do `work`, and when that worked, close and put the focus where
   * `focus` says: the button that asked is gone by then.
   *
   * @param {string} title @param {string} text
   * @param {() => Promise<void>} work @param {() => void} focus
   */
  async ask(title, text, work, focus) {
    this.asked = { title, text, work, focus };
    this.problem = null;
    await this.updateComplete;
    this.querySelector("dialog").showModal();
    this.part("cancel").focus();
  }

  async confirm() {
    const done = await this.attempt(async () => {
      await this.asked.work();
      return true;
    });
    if (!done) return;
    this.close();
    this.asked.focus();
  }

  close() {
    this.querySelector("dialog").close();
  }

  render() {
    const { words, asked } = this;
    return html`
      <dialog class="dialog confirm" role="alertdialog" aria-label=${asked.title}>
        <h2>${asked.title}</h2>
        <p class="say" dir="auto">${asked.text}</p>
        ${problemNote(this.problem, "revoke", words)}
        <p class="ends">
          <button type="button" class="do" data-part="cancel" @click=${this.close}>${words.cancel}</button>
          <button type="button" class="do bad" data-part="confirm" ?disabled=${this.busy} @click=${this.confirm}>
            ${words.tokens.revoke}
          </button>
        </p>
      </dialog>
    `;
  }
}

customElements.define("confirm-dialog", ConfirmDialog);
