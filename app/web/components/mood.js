/** `<livecue-mood>`: how lively the room is, as a shape and a word, with its cause. */

import { LitElement, css, html, nothing } from "../vendor/lit.js";
import { roomWords } from "./room_words.js";
import { shape, shapeStyles } from "./shape.js";

const SHAPES = {
  // arrows up and down, and a line between
  lively: "M12 3l9 10h-6v8H9v-8H3z",
  cooling: "M12 21l9-10h-6V3H9v8H3z",
  steady: "M3 10h18v4H3z",
};

/** A room's mood; nothing while there is too little to tell it from. */
export class LiveCueMood extends LitElement {
  static properties = { room: { attribute: false }, lang: {} };

  static styles = [
    shapeStyles,
    css`
      :host { display: block; min-width: 0; }
      .mood { display: flex; gap: 9px; align-items: center; min-width: 0; margin: 0; color: var(--soft); }
      .kind { display: inline-flex; flex: none; gap: 6px; align-items: center; font-weight: 600; white-space: nowrap; }
      [data-mood="cooling"] .kind { color: var(--wait); }
      .cause { min-width: 0; overflow: hidden; color: var(--faint); font-size: var(--cause-size, 0.94em); text-overflow: ellipsis; white-space: var(--cause-wrap, nowrap); }
    `,
  ];

  render() {
    const mood = this.room?.mood;
    if (!Object.hasOwn(SHAPES, mood ?? "")) return nothing;
    return html`<p class="mood" id="mood" data-mood=${mood}>
      <span class="kind" id="mood-kind"
        >${shape(SHAPES[mood])}<span>${roomWords(this.lang).moods[mood]}</span></span
      >
      <span class="cause" id="mood-cause" dir="auto">${this.room.mood_cause ?? ""}</span>
    </p>`;
  }
}

customElements.define("livecue-mood", LiveCueMood);
