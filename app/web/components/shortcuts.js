/** `<livecue-shortcuts>`: the page that says what each key does. */

import { LitElement, css, html } from "../vendor/lit.js";
import { resetStyles, toolStyles } from "./part_styles.js";
import { wordsOf } from "./words.js";

/** A dialog with the keys. */
export class LiveCueShortcuts extends LitElement {
  static properties = { lang: {} };

  static styles = [
    resetStyles,
    toolStyles,
    css`
      dialog { width: min(460px, calc(100vw - 32px)); padding: 24px; border: 1px solid var(--edge); border-radius: 18px; background: var(--panel); color: var(--text); transform: var(--mirror); }
      dialog::backdrop { background: rgb(0 0 0 / 55%); }
      h2 { font-size: 20px; font-weight: 700; }
      dl { display: grid; grid-template-columns: auto 1fr; gap: 10px 18px; margin: 16px 0 20px; }
      dt { font-weight: 600; white-space: nowrap; }
      dd { color: var(--soft); }
    `,
  ];

  /** Open the page, or close it. */
  toggle() {
    const dialog = this.renderRoot.querySelector("dialog");
    if (dialog.open) dialog.close();
    else dialog.showModal();
  }

  render() {
    const words = wordsOf(this.lang);
    return html`<dialog class="shortcut-page" id="shortcut-page" aria-labelledby="shortcut-title">
      <h2 id="shortcut-title">${words.shortcuts}</h2>
      <dl id="shortcut-list">
        ${words.shortcutList.map(
          ([keys, meaning]) => html`<dt><kbd>${keys}</kbd></dt>
            <dd>${meaning}</dd>`,
        )}
      </dl>
      <form method="dialog">
        <button class="tool" id="shortcut-close">${words.close}</button>
      </form>
    </dialog>`;
  }
}

customElements.define("livecue-shortcuts", LiveCueShortcuts);
