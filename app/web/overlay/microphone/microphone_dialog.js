/** The sheet that lets LiveCue hear the host: one switch, how it goes, and what to do about it. */

import { css, html, live, nothing } from "../../vendor/lit.js";
import { DialogElement } from "../settings/dialog_element.js";
import { recognition } from "./browser_recognition.js";
import { SOURCES } from "./microphone.js";
import { canChooseOutput, chooseOutput, chosenOutput, outputs } from "./output.js";
import { microphoneWords } from "./microphone_words.js";

const GOOD = new Set(["hearing"]);
const NEUTRAL = new Set(["off", "asking", "connecting", "silent"]);

/** `<livecue-microphone>`: a dialog about the screen's `devices`, a `HostDevices`, in the language of `settings`. */
export class MicrophoneDialog extends DialogElement {
  static properties = { devices: { attribute: false }, outputs: { state: true } };
  static styles = [...DialogElement.styles, microphoneStyle()];
  #unsubscribe = null;
  #followed = null;

  constructor() {
    super();
    this.outputs = [];
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#followed = null;
  }

  /** The screen's microphone, `null` until it was fetched. */
  get microphone() {
    return this.devices?.microphone ?? null;
  }

  async show() {
    await super.show();
    this.outputs = await outputs().catch(() => []);
  }

  willUpdate(changed) {
    super.willUpdate(changed);
    if (this.microphone === this.#followed) return;
    this.#unsubscribe?.();
    this.#followed = this.microphone;
    this.#unsubscribe = this.microphone?.subscribe((state) => this.#changed(state)) ?? null;
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
      <p class="note" id="microphone-kept">${keeping(microphone, words)}</p>
      ${this.#ear(words)}`;
  }

  /** What is said into the host's ear, and where tones go. */
  #ear(words) {
    const { earpiece, signals } = this.devices;
    return html`<section aria-labelledby="ear">
      <h3 id="ear">${words.ear}</h3>
      <p class="leak" id="ear-warning">${words.leak}</p>
      <label class="source">
        <input type="checkbox" id="ear-voice" .checked=${live(earpiece.on)} ?disabled=${!earpiece.possible}
          aria-describedby="ear-note" @change=${(event) => this.#voice(event.target.checked)}>
        <span>${words.voice}</span>
      </label>
      <p class="note" id="ear-note">${this.microphone.hears ? words.voiceNote : words.voiceNeeds}</p>
      <div class="row">
        <button type="button" id="ear-try" ?disabled=${!earpiece.on} @click=${() => earpiece.try(words.sample)}>${words.tryVoice}</button>
      </div>
      ${canChooseOutput() ? this.#outputs(words, signals) : nothing}
    </section>`;
  }

  #outputs(words, signals) {
    const chosen = chosenOutput();
    const known = this.outputs.some(({ id }) => id === chosen);
    return html`<label class="device">
        <span>${words.output}</span>
        <select id="ear-output" aria-describedby="output-note" @change=${(event) => this.#output(event.target.value, signals)}>
          <option value="" ?selected=${!chosen}>${words.usualOutput}</option>
          ${this.outputs.map(({ id, label }) => html`<option value=${id} ?selected=${id === chosen}>${label}</option>`)}
          ${chosen && !known ? html`<option value=${chosen} selected>${words.lostOutput}</option>` : nothing}
        </select>
      </label>
      <p class="note" id="output-note">${words.outputNote}</p>`;
  }

  #voice(on) {
    this.devices.earpiece.turn(on);
    this.requestUpdate();
  }

  #output(id, signals) {
    chooseOutput(id);
    signals?.moveToOutput();
    this.requestUpdate();
  }

  async #changed(state) {
    this.requestUpdate();
    // With the permission the outputs get their names.
    if (state === "connecting") this.outputs = await outputs().catch(() => []);
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
    section { margin-top: 26px; padding-top: 18px; border-top: 1px solid var(--edge); }
    .leak { margin-top: 8px; padding: 8px 14px; border-inline-start: 4px solid var(--wait); color: var(--wait); font-weight: 600; }
    .source input[type="checkbox"] { border: 0; border-radius: 0; accent-color: var(--go); appearance: auto; }
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
