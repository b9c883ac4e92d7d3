/** Drawings of one path, 24 by 24; what one means is always told in words beside it. */

import { css, html } from "../vendor/lit.js";

export const PIN = "M9 2h6v2l-1 1v6l4 4v2h-5v6h-2v-6H6v-2l4-4V5L9 4z";
export const CHEVRON = "M7 4l9 8-9 8z";

/** Return a drawing of `path`. */
export function shape(path) {
  return html`<svg class="shape" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;
}

/** How a drawing stands in a line of text. */
export const shapeStyles = css`
  .shape { flex: none; width: 1.05em; height: 1.05em; }
  .shape path { fill: currentColor; fill-rule: evenodd; }
`;
