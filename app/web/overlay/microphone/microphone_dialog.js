/** The sheet that lets LiveCue hear the host: one switch, how it goes, and what to do about it. */

import { css, html, live, nothing } from "../../vendor/lit.js";
import { DialogElement } from "../settings/dialog_element.js";
import { recognition } from "./browser_recognition.js";
import { SOURCES } from "./microphone.js";
import { microphoneWords } from "./microphone_words.js";

const GOOD = new Set(["hearing"]);
const NEUTRAL = new Set(["off", "asking", "connecting", "silent"]);

/** `<livecue-microphone>`: a dialog about `microphone`, a `Microphone`, in the language of `settings`. */
export class MicrophoneDialog extends DialogElement {
  static properties = { microphone: { attribute: false } };
  static styles = [...DialogElement.styles, microphoneStyle()];
  #unsubscribe = null;

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  willUpdate(changed) {
    super.willUpdate(changed);
    if (!changed.has("microphone")) return;
    this.#unsubscribe?.();
    this.#unsubscribe = this.microphone?.subscribe(() => this.requestUpdate()) ?? null;
  }

  title() {
    return this.#words.title;
  }

  content() {
    const { microphone } = this;
    if (!microphone) return nothing;
    const words = this.#words;
    return html`<p class="note">${words.why}</p>
      <button type="button" id="microphone-switch" class="main" aria-pressed=${String(microphone.on)}
        @click=${() => (microphone.on ? microphone.turnOff() : microphone.turnOn())}>
        ${microphone.on ? words.turnOff : words.turnOn}
      </button>
      <p class="state" id="microphone-state" role="status" data-state=${microphone.state} data-mood=${mood(microphone.state)}>
        ${words.states[microphone.state]}
      </p>
      <p class="heard" id="microphone-heard" ?hidden=${!microphone.heard}>
        <span class="note">${words.heard}</span> <q>${microphone.heard}</q>
      </p>
      ${this.#sources(words)} ${microphone.source === "room" ? this.#devices(words) : nothing}
      <p class="note" id="microphone-kept">${keeping(microphone, words)}</p>`;
  }

  #sources(words) {
    const { microphone } = this;
    return html`<fieldset aria-describedby="source-note">
      <legend>${words.source}</legend>
      ${SOURCES.map(
        (source) => html`<label class="source">
          <input type="radio" name="source" value=${source} .checked=${live(microphone.source === source)}
            ?disabled=${source === "browser" && !recognition()}
            @change=${() => microphone.choose("source", source)}>
          <span>${words.sources[source]}</span>
        </label>`,
      )}
      <p class="note" id="source-note">${words.sourceNote}</p>
    </fieldset>`;
  }

  #devices(words) {
    const { microphone } = this;
    const known = microphone.devices.some(({ id }) => id === microphone.device);
    return html`<label class="device">
      <span>${words.device}</span>
      <select id="microphone-device" @change=${(event) => microphone.choose("device", event.target.value)}>
        <option value="" ?selected=${!known}>${words.usualDevice}</option>
        ${microphone.devices
          .filter(({ id }) => id !== "default")
          .map(({ id, label }) => html`<option value=${id} ?selected=${id === microphone.device}>${label}</option>`)}
      </select>
    </label>`;
  }

  get #words() {
    return microphoneWords(this.settings.value("lang"));
  }
}

function mood(state) {
  if (GOOD.has(state)) return "good";
  return NEUTRAL.has(state) ? "neutral" : "bad";
}

function keeping(microphone, words) {
  if (microphone.source === "browser") return words.browserKeeps;
  return microphone.keptDays === null ? words.notKept : words.kept(microphone.keptDays);
}

function microphoneStyle() {
  return css`
    .main { width: 100%; min-height: 56px; margin-top: 16px; border-width: 2px; font-size: 18px; }
    .main[aria-pressed="true"] { border-color: var(--go); color: var(--go); }
    .state { margin-top: 12px; padding: 10px 14px; border-inline-start: 4px solid var(--edge); font-weight: 600; }
    .state[data-mood="good"] { border-color: var(--go); color: var(--go); }
    .state[data-mood="bad"] { border-color: var(--wait); color: var(--wait); }
    .heard { margin-top: 10px; }
    fieldset { min-width: 0; margin: 20px 0 0; padding: 0; border: 0; }
    legend, .device > span { padding: 0; font-weight: 700; }
    .source { display: flex; gap: 10px; align-items: center; min-height: 44px; cursor: pointer; }
    .source input { flex: none; width: 22px; height: 22px; margin: 0; border: 2px solid var(--faint); border-radius: 50%; appearance: none; }
    .source input:checked { border: 7px solid var(--focus); }
    .source input:disabled { border-style: dashed; }
    .source input:disabled + span { color: var(--faint); }
    .device { display: block; margin-top: 16px; }
    select {
      display: block;
      width: 100%;
      min-height: 44px;
      margin-top: 8px;
      padding: 4px 12px;
      border: 1px solid var(--edge);
      border-radius: 10px;
      background: var(--ground);
      color: var(--text);
      font: inherit;
    }
    @media (forced-colors: active) {
      .source input { appearance: auto; }
    }
  `;
}

customElements.define("livecue-microphone", MicrophoneDialog);
