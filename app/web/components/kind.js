/** `<livecue-kind>`: what kind a suggestion is, as a shape and a word in the kind's colour. */

import { LitElement, css, html } from "../vendor/lit.js";
import { knownKind, shapeOf } from "./kinds.js";
import { roomWords } from "./room_words.js";
import { shape, shapeStyles } from "./shape.js";
import { kindColours } from "./theme.js";

/** A kind's label; `kind` is as the room tells it, `bare` leaves the word to a screen reader. */
export class LiveCueKind extends LitElement {
  static properties = { kind: {}, lang: {}, bare: { type: Boolean, reflect: true } };

  static styles = [
    kindColours,
    shapeStyles,
    css`
      :host { display: inline-flex; flex: none; }
      .label { display: inline-flex; gap: 0.42em; align-items: center; color: var(--kind); font-weight: 700; white-space: nowrap; }
      :host([bare]) .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    `,
  ];

  render() {
    const kind = knownKind(this.kind);
    return html`<span class="label" data-kind=${kind}
      >${shape(shapeOf(kind))}<span class="word">${roomWords(this.lang).kinds[kind]}</span></span
    >`;
  }
}

customElements.define("livecue-kind", LiveCueKind);
