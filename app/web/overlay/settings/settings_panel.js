/** The panel of the display settings; everything in it takes effect at once. */

import { css, html, live, nothing } from "../../vendor/lit.js";
import { copyText } from "./clipboard.js";
import { DialogElement } from "./dialog_element.js";
import { CHOICES } from "./display_settings.js";
import "./learnt.js";
import { PageFragment, accessAddress, accessOf, displayAddress } from "./page_address.js";
import { SIGNALS } from "./signals.js";

/**
 * `<livecue-settings>`: a dialog that changes `settings` (a `DisplaySettings`) and tells of it by
 * `livecue-setting` {name, value}.
 *
 * `signals` is a `SignalPlayer`, `awake` a `ScreenAwake`, both may be missing. `access` is {server,
 * room, token}; without it, room and token are those of the page's own fragment.
 */
export class SettingsPanel extends DialogElement {
  static properties = {
    signals: { attribute: false },
    awake: { attribute: false },
    access: { attribute: false },
    said: { state: true },
  };
  static styles = [...DialogElement.styles, panelStyle()];
  #unsubscribe = [];

  constructor() {
    super();
    this.said = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#watch();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#unwatch();
  }

  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has("signals") || changed.has("awake")) this.#watch();
  }

  /** Open it, with what the room has learnt by now. */
  async show() {
    await super.show();
    this.renderRoot.querySelector("livecue-learnt")?.load();
  }

  closed() {
    this.said = null;
  }

  title(words) {
    return words.settings;
  }

  content(words) {
    return html`
      ${this.#choice("lang", words)} ${this.#choice("size", words)}
      ${this.#switch("far", words)}
      ${this.#choice("theme", words)} ${this.#choice("mirror", words)} ${this.#choice("facts", words)}
      ${this.#choice("sound", words, this.#aboutSound(words))}
      ${this.#switch("vibrate", words, this.#aboutVibration(words))}
      ${this.#aboutScreen(words)}
      <livecue-learnt .access=${this.access} .lang=${this.settings.value("lang")}></livecue-learnt>
      ${this.#addresses(words)}`;
  }

  #choice(name, words, more = "") {
    const { title, note, values } = words.choices[name];
    const chosen = this.settings.value(name);
    return html`<fieldset data-setting=${name} aria-describedby=${note ? `${name}-note` : nothing}>
      <legend>${title}</legend>
      <div class="choices" data-count=${CHOICES[name].length}>
        ${CHOICES[name].map(
          (value) => html`<label class="choice">
            <input type="radio" name=${name} value=${value} .checked=${live(chosen === value)}
              @change=${() => this.#change(name, value)}>
            <span>${values[value]}</span>
          </label>`,
        )}
      </div>
      ${note ? html`<p class="note" id="${name}-note">${note}</p>` : nothing} ${more}
    </fieldset>`;
  }

  #switch(name, words, more = "") {
    const { title, note } = words.choices[name];
    const on = this.settings.value(name) === "1";
    return html`<div class="group" data-setting=${name}>
      <label class="switch">
        <span class="name">${title}</span>
        <input type="checkbox" role="switch" name=${name} aria-describedby="${name}-note" .checked=${live(on)}
          @change=${(event) => this.#change(name, event.target.checked ? "1" : "0")}>
        <span class="track" aria-hidden="true"></span>
      </label>
      <p class="note" id="${name}-note">${note}</p>
      ${more}
    </div>`;
  }

  #aboutSound(words) {
    const state = this.signals?.sound ?? "unavailable";
    const off = this.settings.value("sound") === "off";
    const unheard = off ? "" : words.sound[state];
    return html`<p class="note" id="sound-state" data-state="bad" role="status">${unheard}</p>
      <div class="row" role="group" aria-label=${words.tryTone}>
        <span class="note">${words.tryTone}</span>
        ${SIGNALS.map(
          (signal) => html`<button type="button" class="try" data-signal=${signal}
            ?disabled=${off || state === "unavailable"}
            @click=${() => this.signals.tryTone(signal)}>${words.signals[signal]}</button>`,
        )}
      </div>`;
  }

  #aboutVibration(words) {
    const can = this.signals?.vibrates ?? false;
    return html`${can ? nothing : html`<p class="note" id="vibrate-state" data-state="bad">${words.cannotVibrate}</p>`}
      <div class="row">
        <button type="button" id="try-vibration" ?disabled=${!can}
          @click=${() => this.signals.tryVibration("card")}>${words.tryVibration}</button>
      </div>`;
  }

  #aboutScreen(words) {
    const state = this.awake?.state ?? "idle";
    const known = state === "unavailable" ? this.awake.reason : state;
    return html`<div class="group">
      <h3>${words.screen}</h3>
      <p class="note" id="awake-state" role="status" data-state=${state === "held" ? "good" : "bad"}>${words.awake[known]}</p>
    </div>`;
  }

  #addresses(words) {
    const access = this.#access();
    return html`<div class="group">
      <h3><label for="address">${words.address}</label></h3>
      <p class="note" id="address-note">${words.addressNote}</p>
      <div class="row">
        <input id="address" type="text" readonly aria-describedby="address-note"
          .value=${live(displayAddress(this.#room(), this.settings.values))}
          @focus=${(event) => event.target.select()}>
        <button type="button" id="copy-address" @click=${() => this.#copy(displayAddress(this.#room(), this.settings.values))}>${words.copy}</button>
      </div>
      <div ?hidden=${access === null}>
        <div class="row">
          <button type="button" id="copy-access" aria-describedby="access-note"
            @click=${() => this.#copy(accessAddress(this.#access(), this.settings.values))}>${words.copyAccess}</button>
        </div>
        <p class="note" id="access-note">${words.accessNote}</p>
      </div>
      <p class="note" id="copied" role="status">${this.said === null ? "" : words[this.said]}</p>
    </div>`;
  }

  #change(name, value) {
    this.said = null;
    this.settings.change(name, value);
    this.dispatchEvent(
      new CustomEvent("livecue-setting", { detail: { name, value }, bubbles: true, composed: true }),
    );
  }

  async #copy(text) {
    this.said = null;
    await this.updateComplete; // a second copy is announced again
    this.said = (await copyText(text, this.renderRoot.querySelector(".sheet"))) ? "copied" : "notCopied";
  }

  #access() {
    return this.access ?? accessOf(new PageFragment().read());
  }

  #room() {
    return this.access?.room ?? new PageFragment().read().get("room");
  }

  #watch() {
    this.#unwatch();
    const changed = () => this.requestUpdate();
    this.#unsubscribe = [this.signals, this.awake].map((each) => each?.subscribe(changed));
  }

  #unwatch() {
    for (const stop of this.#unsubscribe) stop?.();
  }
}

function panelStyle() {
  return css`
    fieldset { min-width: 0; padding: 0; border: 0; }
    fieldset, .group { margin: 20px 0 0; }
    legend, h3, .name { padding: 0; color: var(--text); font-size: 16px; font-weight: 700; }
    .choices { display: grid; grid-auto-columns: minmax(0, 1fr); grid-auto-flow: column; gap: 8px; margin-top: 8px; }
    .choices[data-count="4"] { grid-template: auto auto / 1fr 1fr; grid-auto-flow: row; }
    .choice { position: relative; cursor: pointer; }
    .choice input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
    .choice span {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: 6px;
      min-height: 44px;
      padding: 4px 12px;
      border: 2px solid var(--edge);
      border-radius: 10px;
      color: var(--soft);
      text-align: center;
    }
    .choice:hover span { background: var(--raised); }
    .choice input:checked + span { border-color: var(--focus); background: var(--raised); color: var(--text); font-weight: 700; }
    .choice input:checked + span::before { content: "✓"; }
    .choice input:focus-visible + span { outline: 3px solid var(--focus); outline-offset: 2px; }
    .switch { position: relative; display: flex; align-items: center; justify-content: space-between; gap: 16px; min-height: 44px; cursor: pointer; }
    .switch input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
    .track { flex: none; width: 56px; height: 32px; padding: 4px; border: 2px solid var(--faint); border-radius: 16px; }
    .track::before { content: ""; display: block; width: 20px; height: 20px; border-radius: 50%; background: var(--faint); }
    .switch input:checked + .track { border-color: var(--go); background: var(--go); }
    .switch input:checked + .track::before { margin-inline-start: 24px; background: var(--on-go); }
    .switch input:focus-visible + .track { outline: 3px solid var(--focus); outline-offset: 2px; }
    .switch + .note { margin-top: 0; }
    .note:empty { display: none; }
    .try { flex: 1 1 auto; padding: 4px 10px; font-size: 15px; }
    .row > .note { flex: 1 0 100%; margin: 0; }
    #address { flex: 1 1 0; min-width: 0; min-height: 44px; padding: 4px 12px; border: 1px solid var(--edge); border-radius: 10px; background: var(--ground); color: var(--soft); font: 14px/1.3 ui-monospace, Consolas, monospace; text-overflow: ellipsis; }
    @media (forced-colors: active) {
      .choice input:checked + span { border-color: Highlight; forced-color-adjust: none; background: Highlight; color: HighlightText; }
      .switch input:checked + .track { border-color: Highlight; background: Highlight; }
      .track::before { forced-color-adjust: none; background: CanvasText; }
    }
  `;
}

customElements.define("livecue-settings", SettingsPanel);
