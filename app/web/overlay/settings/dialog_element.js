/** What the dialogs of the host's screen have in common: a sheet with a title that can be closed. */

import { LitElement, html, nothing } from "../../vendor/lit.js";
import { dialogStyle } from "./dialog_style.js";
import { wordsOf } from "./words.js";

/** A modal sheet in the language of `settings`; a kind of it gives `title(words)` and `content(words)`. */
export class DialogElement extends LitElement {
  static styles = [dialogStyle];
  static properties = { settings: { attribute: false } };
  #unsubscribe = null;

  connectedCallback() {
    super.connectedCallback();
    this.#follow();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  willUpdate(changed) {
    if (changed.has("settings")) this.#follow();
  }

  /** Whether it is open. */
  get open() {
    return this.#dialog?.open ?? false;
  }

  /** Open it over whatever is there. */
  async show() {
    this.requestUpdate();
    await this.updateComplete;
    if (this.open || !this.isConnected || !this.#dialog) return;
    this.#dialog.showModal();
    this.renderRoot.querySelector(".content").scrollTop = 0;
    this.renderRoot.querySelector(".sheet").focus();
  }

  /** Close it; the focus goes back to where it was. */
  close() {
    if (!this.open) return;
    this.#dialog.close();
    this.closed(); // the browser tells of it later, and a key may come in between
  }

  /** Open or close it. */
  toggle() {
    return this.open ? this.close() : this.show();
  }

  /** Called whenever it was closed, by whatever means; maybe twice. */
  closed() {}

  render() {
    if (!this.settings) return nothing;
    const words = wordsOf(this.settings.value("lang"));
    return html`<dialog lang=${words.locale} aria-labelledby="title" @click=${this.#clicked} @close=${() => this.closed()}>
      <div class="sheet" tabindex="-1">
        <header>
          <h2 id="title">${this.title(words)}</h2>
          <button class="close" type="button" @click=${() => this.close()}>${words.close}</button>
        </header>
        <div class="content">${this.content(words)}</div>
      </div>
    </dialog>`;
  }

  get #dialog() {
    return this.renderRoot?.querySelector("dialog");
  }

  /** A press beside the sheet hits the dialog itself. */
  #clicked(event) {
    if (event.target === event.currentTarget) this.close();
  }

  #follow() {
    this.#unsubscribe?.();
    this.#unsubscribe = this.settings?.subscribe(() => this.requestUpdate()) ?? null;
  }
}
