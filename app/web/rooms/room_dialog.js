/** The dialog that makes a room, or changes one. */

import { html, live, nothing } from "../vendor/lit.js";
import { AskingElement } from "./page_element.js";
import { problemNote } from "./problem_note.js";

const TITLE_LIMIT = 128; // characters, the service's own
const LONGEST_DELAY_S = 60;
const NEW = { title: "", language: null, stage: "beginner", delay: "", shop: "" };

/** Makes or changes a room; says `room-changed` with what the service made of it. */
class RoomDialog extends AskingElement {
  static properties = {
    service: { attribute: false },
    words: { attribute: false },
    shops: { attribute: false },
    room: { state: true },
    draft: { state: true },
    tried: { state: true },
  };

  constructor() {
    super();
    this.room = null; // the one being changed
    this.draft = { ...NEW };
    this.tried = false; // wrong fields are told once it was tried
  }

  /** Open for a room, or for a new one; a new one's draft outlives closing the dialog. */
  async open(room) {
    if (room !== null || this.room !== null) this.draft = draftOf(room);
    this.room = room;
    this.problem = null;
    this.tried = false;
    await this.updateComplete;
    this.querySelector("dialog").showModal();
    this.querySelector("#room-title").focus();
  }

  close() {
    this.querySelector("dialog").close();
  }

  /** Return which field cannot be used as it stands, or `null`. */
  wrong() {
    const { title, delay } = this.draft;
    if (!title.trim() || [...title].length > TITLE_LIMIT) return "title";
    const seconds = Number(delay);
    const fits = delay !== "" ? seconds >= 0 && seconds <= LONGEST_DELAY_S : this.room === null;
    return fits ? null : "delay";
  }

  async submit(event) {
    event.preventDefault();
    this.tried = true;
    const wrong = this.wrong();
    if (wrong) {
      this.querySelector(`#room-${wrong}`).focus();
      return;
    }
    const room = await this.attempt(() => this.save());
    if (room === null) return;
    if (this.room === null) this.draft = { ...NEW };
    this.close();
    this.dispatchEvent(new CustomEvent("room-changed", { detail: room }));
  }

  save() {
    const { title, language, stage, delay, shop } = this.draft;
    const body = { title: title.trim(), language: language ?? this.usualLanguage(), host_stage: stage };
    if (delay !== "") body.stream_delay_ms = Math.round(Number(delay) * 1000);
    if (this.room !== null) return this.service.changeRoom(this.room.id, body);
    const chosen = shop || this.shops?.keys().next().value;
    if (chosen) body.shop = chosen;
    return this.service.createRoom(body);
  }

  usualLanguage() {
    return this.words.locale.slice(0, 2);
  }

  write(field) {
    return ({ target }) => {
      // A number field that holds no number tells an empty text.
      const value = target.validity.badInput ? "?" : target.value;
      this.draft = { ...this.draft, [field]: value };
    };
  }

  render() {
    const { words, room } = this;
    const title = room === null ? words.newRoom : words.changeTitle;
    return html`
      <dialog class="dialog" aria-labelledby="room-dialog-title">
        <form autocomplete="off" novalidate @submit=${this.submit}>
          <h2 id="room-dialog-title">${title}</h2>
          ${this.titleField(words)} ${this.shops && room === null ? this.shopField(words) : nothing}
          ${this.languageField(words)} ${this.stageField(words)} ${this.delayField(words)}
          ${room?.state ? html`<p class="hint">${words.fromNext}</p>` : nothing}
          ${problemNote(this.problem, room === null ? "create" : "change", words)}
          <p class="ends">
            <button type="button" class="do" data-part="cancel" @click=${this.close}>${words.cancel}</button>
            <button class="do go" data-part="save" ?disabled=${this.busy}>${room === null ? words.create : words.save}</button>
          </p>
        </form>
      </dialog>
    `;
  }

  titleField(words) {
    const wrong = this.tried && this.wrong() === "title";
    return html`
      <p class="field">
        <label for="room-title">${words.roomTitle}</label>
        <input
          id="room-title" dir="auto" maxlength=${TITLE_LIMIT} required aria-invalid=${wrong}
          aria-describedby="room-title-hint" .value=${live(this.draft.title)} @input=${this.write("title")}
        >
        <span class="hint" id="room-title-hint" ?data-wrong=${wrong}>${wrong ? words.wrongTitle : ""}</span>
      </p>
    `;
  }

  shopField(words) {
    return html`
      <p class="field">
        <label for="room-shop">${words.roomShop}</label>
        <select id="room-shop" @change=${this.write("shop")}>
          ${[...this.shops].map(([id, name]) => html`<option value=${id} ?selected=${id === this.draft.shop}>${name}</option>`)}
        </select>
      </p>
    `;
  }

  languageField(words) {
    const chosen = this.draft.language ?? this.usualLanguage();
    return html`
      <p class="field">
        <label for="room-language">${words.roomLanguage}</label>
        <select id="room-language" .value=${live(chosen)} @change=${this.write("language")}>
          ${Object.entries(words.languages).map(([id, name]) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
        </select>
      </p>
    `;
  }

  stageField(words) {
    const { stage } = this.draft;
    return html`
      <p class="field">
        <label for="room-stage">${words.hostStage}</label>
        <select
          id="room-stage" aria-describedby="room-stage-hint" .value=${live(stage)} @change=${this.write("stage")}
        >
          ${Object.entries(words.hostStages).map(([id, name]) => html`<option value=${id} ?selected=${id === stage}>${name}</option>`)}
        </select>
        <span class="hint" id="room-stage-hint">${words.hostStageHint}</span>
      </p>
    `;
  }

  delayField(words) {
    const wrong = this.tried && this.wrong() === "delay";
    const hint = this.room === null ? words.delayHint : words.delayChangeHint;
    return html`
      <p class="field">
        <label for="room-delay">${words.delay}</label>
        <input
          id="room-delay" type="number" min="0" max=${LONGEST_DELAY_S} step="any" inputmode="decimal"
          aria-describedby="room-delay-hint" aria-invalid=${wrong}
          .value=${this.draft.delay} @input=${this.write("delay")}
        >
        <span class="hint" id="room-delay-hint" ?data-wrong=${wrong}>${wrong ? words.wrongDelay : hint}</span>
      </p>
    `;
  }
}

function draftOf(room) {
  if (room === null) return { ...NEW };
  const { title, language, host_stage: stage, stream_delay_ms: delay } = room;
  return { ...NEW, title, language, stage, delay: String(delay / 1000) };
}

customElements.define("room-dialog", RoomDialog);
