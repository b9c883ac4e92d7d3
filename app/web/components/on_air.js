/** `<livecue-on-air>`: the product on air, with its link number. */

import { LitElement, css, html, nothing } from "../vendor/lit.js";
import { roomWords } from "./room_words.js";
import { lineStyles } from "./part_styles.js";

/** The product on air; before the room's first word of it nothing, for then it is not known. */
export class LiveCueOnAir extends LitElement {
  static properties = { room: { attribute: false }, lang: {} };

  static styles = [
    lineStyles,
    css`
      :host { display: block; min-width: 0; }
      .on-air { display: flex; gap: 9px; align-items: center; min-width: 0; margin: 0; }
      .label { flex: none; color: var(--faint); }
      .title { font-weight: 600; }
      [data-empty] .title { color: var(--faint); font-weight: 400; }
    `,
  ];

  render() {
    const { room } = this;
    const words = roomWords(this.lang);
    const onAir = Boolean(room?.focus_sku);
    const none = room ? words.noProduct : "";
    return html`<p class="on-air" id="on-air" data-empty=${onAir ? nothing : ""}>
      ${onAir ? html`<span class="label">${words.onAir}</span>` : nothing}
      ${linkNumber(room?.focus_link, words)}
      <span class="title" id="on-air-title" dir="auto"
        >${onAir ? room.focus_title || room.focus_sku : none}</span
      >
    </p>`;
  }
}

/** Return a link number's drawing, nothing when there is none. */
export function linkNumber(number, words, id = nothing) {
  if (number === null || number === undefined) return nothing;
  return html`<span class="link-number" id=${id}>${words.link(number)}</span>`;
}

customElements.define("livecue-on-air", LiveCueOnAir);
